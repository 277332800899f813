<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About</source>
            <translation>Acerca de</translation>
        </message>
        <message>
            <source>Token Station %1, free software under the GNU General Public License, version 3 or later. Names of providers are trademarks of their owners.</source>
            <translation>Token Station %1, software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Los nombres de los proveedores son marcas de sus propietarios.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Read the licence of %1</source>
            <translation>Leer la licencia de %1</translation>
        </message>
    </context>
    <context>
        <name>AddressEntry</name>
        <message>
            <source>Base URL of %1</source>
            <translation>URL base de %1</translation>
        </message>
        <message>
            <source>empty: the usual one</source>
            <translation>vacío: la habitual</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Really remove it?</source>
            <translation>¿Quitarlo de verdad?</translation>
        </message>
        <message>
            <source>Remove provider</source>
            <translation>Quitar proveedor</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Another one like it, without its key</source>
            <translation>Otro igual, sin su clave</translation>
        </message>
    </context>
    <context>
        <name>AttachmentChips</name>
        <message>
            <source>Remove %1</source>
            <translation>Quitar %1</translation>
        </message>
    </context>
    <context>
        <name>AudioPage</name>
        <message>
            <source>Save the sound</source>
            <translation>Guardar el sonido</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>Elige una grabación</translation>
        </message>
        <message>
            <source>Recordings (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</source>
            <translation>Grabaciones (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</translation>
        </message>
        <message>
            <source>Save the transcript</source>
            <translation>Guardar la transcripción</translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message>
            <source>Backups</source>
            <translation>Copias de seguridad</translation>
        </message>
        <message>
            <source>The ledger, conversations, made media and settings as they are at one time. No key is in a backup. It stays until it is deleted, whatever is deleted elsewhere.</source>
            <translation>El libro mayor, las conversaciones, los medios creados y los ajustes tal como están en un momento. Ninguna copia contiene claves. Se conserva hasta que se elimina, aunque se elimine algo en otro lugar.</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Rename “%1”</source>
            <translation>Cambiar el nombre de «%1»</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Restaurar…</translation>
        </message>
        <message>
            <source>Restore “%1”</source>
            <translation>Restaurar «%1»</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Delete “%1”</source>
            <translation>Eliminar «%1»</translation>
        </message>
        <message>
            <source>No backup yet.</source>
            <translation>Aún no hay ninguna copia.</translation>
        </message>
        <message>
            <source>New name of the backup</source>
            <translation>Nuevo nombre de la copia</translation>
        </message>
        <message>
            <source>Name of the backup</source>
            <translation>Nombre de la copia</translation>
        </message>
        <message>
            <source>A name for it, if you like</source>
            <translation>Un nombre, si quieres</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Save the name</source>
            <translation>Guardar el nombre</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Crear copia ahora</translation>
        </message>
        <message>
            <source>Make one by itself</source>
            <translation>Crear copias automáticamente</translation>
        </message>
        <message>
            <source>The ten newest of these are kept</source>
            <translation>Se conservan las diez más recientes</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>Each day</source>
            <translation>Cada día</translation>
        </message>
        <message>
            <source>Each week</source>
            <translation>Cada semana</translation>
        </message>
    </context>
    <context>
        <name>BlockDelegate</name>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Reasoning…</source>
            <translation>Razonando…</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Razonamiento</translation>
        </message>
        <message>
            <source>tool call</source>
            <translation>llamada a herramienta</translation>
        </message>
        <message>
            <source>Copy the answer as Markdown</source>
            <translation>Copiar la respuesta como Markdown</translation>
        </message>
        <message>
            <source>Ask again; this answer stays as a branch</source>
            <translation>Preguntar otra vez; esta respuesta queda como rama</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Hay una respuesta en curso: detenla primero</translation>
        </message>
        <message>
            <source>Delete this answer</source>
            <translation>Eliminar esta respuesta</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Dejar de leer</translation>
        </message>
        <message>
            <source>Read the answer aloud</source>
            <translation>Leer la respuesta en voz alta</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>The model goes on with this answer, in its place</source>
            <translation>El modelo continúa esta respuesta en su sitio</translation>
        </message>
        <message>
            <source>A question asks the model to go on; what comes is an answer of its own</source>
            <translation>Una pregunta pide al modelo que siga; lo que llega es otra respuesta</translation>
        </message>
        <message>
            <source>Quote what is selected, or all of it, in the prompt</source>
            <translation>Citar lo seleccionado, o todo, en el prompt</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Traducir</translation>
        </message>
        <message>
            <source>Edit the answer; the model's own stays as a branch</source>
            <translation>Editar la respuesta; la del modelo queda como rama</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>Nueva conversación desde aquí</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>Abrir Proveedores</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>BoardRow</name>
        <message>
            <source>tkns</source>
            <translation>tkns</translation>
        </message>
    </context>
    <context>
        <name>BodyText</name>
        <message>
            <source>… %1 more characters</source>
            <translation>… %1 caracteres más</translation>
        </message>
    </context>
    <context>
        <name>Branches</name>
        <message>
            <source>The branch before</source>
            <translation>Rama anterior</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Hay una respuesta en curso: detenla primero</translation>
        </message>
        <message>
            <source>This is the first branch</source>
            <translation>Es la primera rama</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>The next branch</source>
            <translation>Rama siguiente</translation>
        </message>
        <message>
            <source>This is the last branch</source>
            <translation>Es la última rama</translation>
        </message>
    </context>
    <context>
        <name>CatalogSheet</name>
        <message>
            <source>Fetches the public list at %1: models, limits and prices of your providers. Nothing is sent but the request for it. Prices that you set stay.</source>
            <translation>Descarga la lista pública de %1: modelos, límites y precios de tus proveedores. No se envía nada más que la petición. Los precios que fijaste se quedan.</translation>
        </message>
        <message>
            <source>Now: the list that came with the program</source>
            <translation>Ahora: la lista que venía con el programa</translation>
        </message>
        <message>
            <source>Now: the list of %1</source>
            <translation>Ahora: la lista del %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>Descargar ahora</translation>
        </message>
        <message>
            <source>Back to the program's own</source>
            <translation>Volver a la del programa</translation>
        </message>
        <message>
            <source>Fetch it by itself once a week</source>
            <translation>Descargarla sola una vez por semana</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Descargando…</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>Period of the chart</source>
            <translation>Periodo del gráfico</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
        <message>
            <source>The first exchange draws the first bar.</source>
            <translation>El primer intercambio dibuja la primera barra.</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
    </context>
    <context>
        <name>Chat</name>
        <message>
            <source>The prompt was blocked: %1</source>
            <translation>El prompt fue bloqueado: %1</translation>
        </message>
        <message>
            <source>The answer was HTTP status %1 without a reason.</source>
            <translation>La respuesta fue el estado HTTP %1 sin motivo.</translation>
        </message>
        <message>
            <source>The stream holds something that is not JSON.</source>
            <translation>El stream contiene algo que no es JSON.</translation>
        </message>
        <message>
            <source>The stream holds an event too long to be read.</source>
            <translation>El stream contiene un evento demasiado largo para leerlo.</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>La respuesta se cortó antes de terminar.</translation>
        </message>
        <message>
            <source>The provider gave no reason.</source>
            <translation>El proveedor no dio ningún motivo.</translation>
        </message>
        <message>
            <source>image:</source>
            <translation>imagen:</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>detenida</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallida</translation>
        </message>
        <message>
            <source>cut off: Token Station ended</source>
            <translation>cortada: Token Station terminó</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>en curso</translation>
        </message>
        <message>
            <source>cut at its limit after %1</source>
            <translation>cortada en su límite tras %1</translation>
        </message>
        <message>
            <source>done in %1</source>
            <translation>hecha en %1</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Primer token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>Only files of this computer can be attached.</source>
            <translation>Solo se pueden adjuntar archivos de este equipo.</translation>
        </message>
        <message>
            <source>%1 is a folder; attach files.</source>
            <translation>%1 es una carpeta; adjunta archivos.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>No se puede leer %1: %2</translation>
        </message>
        <message>
            <source>%1 is larger than 20 MB; make it smaller first.</source>
            <translation>%1 supera los 20 MB; redúcelo antes.</translation>
        </message>
        <message>
            <source>%1 holds more than 1 MB of text; attach a part of it.</source>
            <translation>%1 tiene más de 1 MB de texto; adjunta una parte.</translation>
        </message>
        <message>
            <source>The picture cannot be read.</source>
            <translation>No se puede leer la imagen.</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Tú</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Adjunto: %1</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Razonamiento</translation>
        </message>
        <message>
            <source>Tool call: %1</source>
            <translation>Llamada a herramienta: %1</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Prompt de sistema</translation>
        </message>
        <message>
            <source>This has to be an object: { … }</source>
            <translation>Tiene que ser un objeto: { … }</translation>
        </message>
        <message>
            <source>The JSON is not complete yet.</source>
            <translation>El JSON aún no está completo.</translation>
        </message>
        <message>
            <source>This is no JSON: see line %1, column %2.</source>
            <translation>No es JSON: véase la línea %1, columna %2.</translation>
        </message>
        <message>
            <source>"%1" is made by the chat and cannot be set here.</source>
            <translation>«%1» lo pone el chat y no se puede fijar aquí.</translation>
        </message>
        <message>
            <source>gone on with, done in %1</source>
            <translation>continuada, lista en %1</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Página %1 de %2</translation>
        </message>
        <message>
            <source>edited by you</source>
            <translation>editada por ti</translation>
        </message>
        <message>
            <source>answered nothing in %1</source>
            <translation>no respondió nada en %1</translation>
        </message>
        <message>
            <source>The model reached its limit while it still reasoned.</source>
            <translation>El modelo llegó a su límite mientras aún razonaba.</translation>
        </message>
        <message>
            <source>The model reached its limit before it said a word.</source>
            <translation>El modelo llegó a su límite antes de decir una palabra.</translation>
        </message>
        <message>
            <source>The model reasoned, and answered nothing.</source>
            <translation>El modelo razonó y no respondió nada.</translation>
        </message>
        <message>
            <source>The model answered nothing.</source>
            <translation>El modelo no respondió nada.</translation>
        </message>
        <message>
            <source>The provider's reason: %1</source>
            <translation>Motivo del proveedor: %1</translation>
        </message>
        <message>
            <source>Give it more tokens in Parameters, then ask again.</source>
            <translation>Dale más tokens en Parámetros y pregunta otra vez.</translation>
        </message>
        <message>
            <source>Ask again, put it in other words, or choose another model.</source>
            <translation>Pregunta otra vez, dilo de otra forma o elige otro modelo.</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>Editada</translation>
        </message>
        <message>
            <source>Edited by the user</source>
            <translation>Editado por el usuario</translation>
        </message>
        <message>
            <source>edited by the user</source>
            <translation>editado por el usuario</translation>
        </message>
        <message>
            <source>A preset has no setting "%1".</source>
            <translation>Un preajuste no tiene la opción «%1».</translation>
        </message>
        <message>
            <source>"%1" has a value that it cannot have.</source>
            <translation>«%1» tiene un valor que no puede tener.</translation>
        </message>
        <message>
            <source>This is another kind of file, no preset of Token Station.</source>
            <translation>Es otro tipo de archivo, no un preajuste de Token Station.</translation>
        </message>
        <message>
            <source>A newer Token Station made this preset.</source>
            <translation>Este preajuste lo hizo un Token Station más nuevo.</translation>
        </message>
        <message>
            <source>This preset sets nothing.</source>
            <translation>Este preajuste no fija nada.</translation>
        </message>
        <message>
            <source>%1 holds no text.</source>
            <translation>%1 no contiene texto.</translation>
        </message>
        <message>
            <source>%1 is no image, PDF, text, or document of Word, Excel, PowerPoint or LibreOffice.</source>
            <translation>%1 no es imagen, PDF, texto ni documento de Word, Excel, PowerPoint o LibreOffice.</translation>
        </message>
        <message>
            <source>it is no document of that kind</source>
            <translation>no es un documento de ese tipo</translation>
        </message>
        <message>
            <source>it is protected by a password</source>
            <translation>está protegido con contraseña</translation>
        </message>
        <message>
            <source>a part of it is missing or damaged</source>
            <translation>una parte falta o está dañada</translation>
        </message>
        <message>
            <source>it holds more than 64 MB</source>
            <translation>contiene más de 64 MB</translation>
        </message>
        <message>
            <source>This picture is too large to be drawn here.</source>
            <translation>Esta imagen es demasiado grande para dibujarla aquí.</translation>
        </message>
        <message>
            <source>This picture has a document type with entities: it is not drawn.</source>
            <translation>Esta imagen tiene un tipo de documento con entidades: no se dibuja.</translation>
        </message>
        <message>
            <source>This is no whole SVG: see line %1, column %2.</source>
            <translation>No es un SVG completo: mira la línea %1, columna %2.</translation>
        </message>
        <message>
            <source>There is no SVG in this code.</source>
            <translation>En este código no hay un SVG.</translation>
        </message>
        <message>
            <source>What you pasted is larger than 8 MB; paste a part of it.</source>
            <translation>Lo pegado ocupa más de 8 MB; pega una parte.</translation>
        </message>
    </context>
    <context>
        <name>ChatLane</name>
        <message>
            <source>Conversation with %1</source>
            <translation>Conversación con %1</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>Al final</translation>
        </message>
        <message>
            <source>This machine has nothing to play sound with</source>
            <translation>Este equipo no tiene con qué reproducir sonido</translation>
        </message>
        <message>
            <source>No model speaks here yet: open a line in Providers</source>
            <translation>Aún no hay ningún modelo que hable: abre una línea en Proveedores</translation>
        </message>
        <message>
            <source>A translation is being made: wait for it, or stop it</source>
            <translation>Se está haciendo una traducción: espera o detenla</translation>
        </message>
    </context>
    <context>
        <name>ChatPage</name>
        <message>
            <source>No line is open yet</source>
            <translation>Aún no hay ninguna línea abierta</translation>
        </message>
        <message>
            <source>Ask any model through the gateway</source>
            <translation>Pregunta a cualquier modelo a través del gateway</translation>
        </message>
        <message>
            <source>Paste a provider's key in Providers, and its models are here.</source>
            <translation>Pega la clave de un proveedor en Proveedores y sus modelos estarán aquí.</translation>
        </message>
        <message>
            <source>The request takes the way that a client's takes: it shows in Departures, with its tokens, speed and cost.</source>
            <translation>La petición sigue el mismo camino que la de un cliente: aparece en Salidas, con sus tokens, velocidad y coste.</translation>
        </message>
        <message>
            <source>Open this page in the browser?</source>
            <translation>¿Abrir esta página en el navegador?</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Hide the conversations</source>
            <translation>Ocultar las conversaciones</translation>
        </message>
        <message>
            <source>Show the conversations</source>
            <translation>Mostrar las conversaciones</translation>
        </message>
        <message>
            <source>Parameters (%1)</source>
            <translation>Parámetros (%1)</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>There is nothing to export yet</source>
            <translation>Aún no hay nada que exportar</translation>
        </message>
        <message>
            <source>Markdown, what is shown</source>
            <translation>Markdown, lo que se muestra</translation>
        </message>
        <message>
            <source>JSON, with all branches</source>
            <translation>JSON, con todas las ramas</translation>
        </message>
        <message>
            <source>Add model</source>
            <translation>Añadir modelo</translation>
        </message>
        <message>
            <source>Four models stand side by side at most</source>
            <translation>Como máximo cuatro modelos lado a lado</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Hay una respuesta en curso: detenla primero</translation>
        </message>
        <message>
            <source>Open a line in Providers first</source>
            <translation>Abre primero una línea en Proveedores</translation>
        </message>
        <message>
            <source>Export the conversation</source>
            <translation>Exportar la conversación</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>Adjuntar</translation>
        </message>
        <message>
            <source>Drop to attach</source>
            <translation>Suelta para adjuntar</translation>
        </message>
        <message>
            <source>Delete this conversation?</source>
            <translation>¿Eliminar esta conversación?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>This conversation: %1</source>
            <translation>Esta conversación: %1</translation>
        </message>
        <message>
            <source>Delete this question and its answers?</source>
            <translation>¿Eliminar esta pregunta y sus respuestas?</translation>
        </message>
        <message>
            <source>Delete this answer?</source>
            <translation>¿Eliminar esta respuesta?</translation>
        </message>
        <message>
            <source>PDF, what is shown</source>
            <translation>PDF, lo que se muestra</translation>
        </message>
        <message>
            <source>An answer is still being written. Stop it?</source>
            <translation>Aún se está escribiendo una respuesta. ¿Detenerla?</translation>
        </message>
        <message>
            <source>What has come of it so far stays in its conversation.</source>
            <translation>Lo que ha llegado hasta ahora queda en su conversación.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Quedarse</translation>
        </message>
    </context>
    <context>
        <name>ClientCard</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Model for each tier</source>
            <translation>Modelo de cada nivel</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>What %1 signs in with</source>
            <translation>Con qué inicia sesión %1</translation>
        </message>
        <message>
            <source>Gateway key</source>
            <translation>Clave del gateway</translation>
        </message>
        <message>
            <source>Its own login</source>
            <translation>Su propia sesión</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Un momento…</translation>
        </message>
        <message>
            <source>It goes on with its subscription; its requests are metered and passed on untouched.</source>
            <translation>Sigue con su suscripción; sus peticiones se miden y pasan intactas.</translation>
        </message>
        <message>
            <source>Every other byte stays as it is. The original goes to the journal first.</source>
            <translation>Todos los demás bytes quedan como están. El original se guarda antes en el registro de cambios.</translation>
        </message>
        <message>
            <source>Apply the change</source>
            <translation>Aplicar el cambio</translation>
        </message>
        <message>
            <source>Set up %1</source>
            <translation>Configurar %1</translation>
        </message>
        <message>
            <source>Say pong</source>
            <translation>Decir pong</translation>
        </message>
        <message>
            <source>Runs it once in a scratch folder and shows its answer</source>
            <translation>Lo ejecuta una vez en una carpeta temporal y muestra la respuesta</translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>Se está trabajando en ello</translation>
        </message>
        <message>
            <source>It is not installed</source>
            <translation>No está instalado</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Copy as command</source>
            <translation>Copiar como comando</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>sentences</comment>
            <extracomment>Two sentences, one behind the other</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Abrir…</translation>
        </message>
        <message>
            <source>Opens %1 in a terminal, in a folder that you choose</source>
            <translation>Abre %1 en un terminal, en la carpeta que elijas</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Reads the settings file anew</source>
            <translation>Lee de nuevo el archivo de ajustes</translation>
        </message>
    </context>
    <context>
        <name>ClientsPage</name>
        <message>
            <source>Clients</source>
            <translation>Clientes</translation>
        </message>
        <message>
            <source>Point a coding agent at this gateway, and put it back just as easily</source>
            <translation>Conecta un agente de código a este gateway y déjalo como estaba con la misma facilidad</translation>
        </message>
        <message>
            <source>Copy base URL</source>
            <translation>Copiar URL base</translation>
        </message>
        <message>
            <source>Anything else</source>
            <translation>Cualquier otro</translation>
        </message>
        <message>
            <source>Base URL and a gateway key are all that an SDK needs</source>
            <translation>Un SDK solo necesita la URL base y una clave del gateway</translation>
        </message>
        <message>
            <source>What to show</source>
            <translation>Qué mostrar</translation>
        </message>
        <message>
            <source>Anthropic does not support Claude Code on other vendors' models; they work as far as they can follow its tools.</source>
            <translation>Anthropic no da soporte a Claude Code con modelos de otros; funcionan en la medida en que manejan sus herramientas.</translation>
        </message>
        <message>
            <source>Claude Code's documentation</source>
            <translation>Documentación de Claude Code</translation>
        </message>
        <message>
            <source>Folder for %1</source>
            <translation>Carpeta para %1</translation>
        </message>
    </context>
    <context>
        <name>CodeBlock</name>
        <message>
            <source>code</source>
            <translation>código</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>Copiar código</translation>
        </message>
        <message>
            <source>Show the code</source>
            <translation>Mostrar el código</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>Mostrar como imagen</translation>
        </message>
    </context>
    <context>
        <name>CodeSheet</name>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>TOKEN_STATION_API_KEY holds a gateway key of yours. This makes one:</source>
            <translation>TOKEN_STATION_API_KEY contiene una clave tuya del gateway. Así se crea una:</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Hay una respuesta en curso: detenla primero</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>Para enviar hace falta un prompt</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Open a line in Providers first…</source>
            <translation>Abre primero una línea en Proveedores…</translation>
        </message>
        <message>
            <source>Ask %1…</source>
            <translation>Pregunta a %1…</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>Abrir Proveedores</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Editing a prompt: the answer comes on a branch of its own</source>
            <translation>Editando un prompt: la respuesta irá en su propia rama</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Ask all %1 models…</source>
            <translation>Pregunta a los %1 modelos…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Esta petición como curl, Python y JavaScript</translation>
        </message>
        <message>
            <source>Ask the last question again</source>
            <translation>Repetir la última pregunta</translation>
        </message>
        <message>
            <source>This request, estimated: %1</source>
            <translation>Esta petición, estimada: %1</translation>
        </message>
        <message>
            <source>An answer needs words</source>
            <translation>Una respuesta necesita palabras</translation>
        </message>
        <message>
            <source>Editing an answer: your words stand on a branch beside the model's own</source>
            <translation>Editando una respuesta: tus palabras quedan en una rama junto a las del modelo</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>End the recording and put its words in</source>
            <translation>Terminar la grabación e insertar sus palabras</translation>
        </message>
        <message>
            <source>Dictate: %1 writes down what you say</source>
            <translation>Dictar: %1 escribe lo que dices</translation>
        </message>
        <message>
            <source>Attach images, PDFs, text or office files</source>
            <translation>Adjuntar imágenes, PDF, texto o documentos de oficina</translation>
        </message>
        <message>
            <source>Attach images, text or office files</source>
            <translation>Adjuntar imágenes, texto o documentos de oficina</translation>
        </message>
        <message>
            <source>Attach PDFs, text or office files</source>
            <translation>Adjuntar PDF, texto o documentos de oficina</translation>
        </message>
        <message>
            <source>Attach text or office files; this model takes no images</source>
            <translation>Adjuntar texto o documentos de oficina; este modelo no admite imágenes</translation>
        </message>
    </context>
    <context>
        <name>CurlCommand</name>
        <message>
            <source>The request was too long to be kept whole.</source>
            <translation>La petición era demasiado larga para guardarla entera.</translation>
        </message>
        <message>
            <source>The request holds bytes that are no text.</source>
            <translation>La petición contiene bytes que no son texto.</translation>
        </message>
    </context>
    <context>
        <name>DataCard</name>
        <message>
            <source>My data</source>
            <translation>Mis datos</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>There is nothing in it</source>
            <translation>No contiene nada</translation>
        </message>
        <message>
            <source>Deleting is under way</source>
            <translation>Se está eliminando</translation>
        </message>
        <message>
            <source>Settings in a file</source>
            <translation>Ajustes en un archivo</translation>
        </message>
        <message>
            <source>Everything but secrets, to be taken to another machine or kept</source>
            <translation>Todo salvo los secretos, para llevarlo a otro equipo o guardarlo</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>All of it lies on this machine. Provider keys are in the keychain, in no file.</source>
            <translation>Todo está en este equipo. Las claves de los proveedores están en el llavero, en ningún archivo.</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar ruta</translation>
        </message>
        <message>
            <source>Copy the path: %1</source>
            <translation>Copiar la ruta: %1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <source>Open the folder: %1</source>
            <translation>Abrir la carpeta: %1</translation>
        </message>
    </context>
    <context>
        <name>Departures</name>
        <message>
            <source>Departures</source>
            <translation>Salidas</translation>
        </message>
        <message>
            <source>Departures to show</source>
            <translation>Salidas que mostrar</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Running %1</source>
            <translation>En curso %1</translation>
        </message>
        <message>
            <source>Failed %1</source>
            <translation>Fallidas %1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>Responde</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Primer token</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Nothing runs now.</source>
            <translation>No hay nada en curso.</translation>
        </message>
        <message>
            <source>Nothing failed.</source>
            <translation>No ha fallado nada.</translation>
        </message>
        <message>
            <source>Every exchange shows here while it runs: who asked, which model answers, tokens, speed and cost.</source>
            <translation>Cada intercambio aparece aquí mientras está en curso: quién pide, qué modelo responde, tokens, velocidad y coste.</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>Tokens and money by day, week, month</source>
            <translation>Tokens y dinero por día, semana, mes</translation>
        </message>
        <message>
            <source>No departures yet</source>
            <translation>Aún no hay salidas</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>Abrir el playground</translation>
        </message>
        <message>
            <source>Show all of them</source>
            <translation>Mostrar todas</translation>
        </message>
    </context>
    <context>
        <name>Diagram</name>
        <message>
            <source>Line %1 is not understood: %2</source>
            <translation>No se entiende la línea %1: %2</translation>
        </message>
        <message>
            <source>This diagram is too large to be drawn here.</source>
            <translation>Este diagrama es demasiado grande para dibujarlo aquí.</translation>
        </message>
        <message>
            <source>There is no diagram in this code.</source>
            <translation>No hay ningún diagrama en este código.</translation>
        </message>
        <message>
            <source>There is nothing in this diagram to be drawn.</source>
            <translation>No hay nada que dibujar en este diagrama.</translation>
        </message>
        <message>
            <source>Line %1: diagrams of the kind “%2” are not drawn here.</source>
            <translation>Línea %1: los diagramas del tipo «%2» no se dibujan aquí.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Flowchart</source>
            <translation>Diagrama de flujo</translation>
        </message>
        <message>
            <source>Sequence diagram</source>
            <translation>Diagrama de secuencia</translation>
        </message>
        <message>
            <source>State diagram</source>
            <translation>Diagrama de estados</translation>
        </message>
        <message>
            <source>Class diagram</source>
            <translation>Diagrama de clases</translation>
        </message>
        <message>
            <source>Entity-relationship diagram</source>
            <translation>Diagrama entidad-relación</translation>
        </message>
        <message>
            <source>Pie chart</source>
            <translation>Gráfico circular</translation>
        </message>
        <message>
            <source>Gantt chart</source>
            <translation>Diagrama de Gantt</translation>
        </message>
        <message>
            <source>Mind map</source>
            <translation>Mapa mental</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
    </context>
    <context>
        <name>DictationLine</name>
        <message>
            <source>Recording %1</source>
            <translation>Grabando %1</translation>
        </message>
        <message>
            <source>%1 writes it down…</source>
            <translation>%1 lo está transcribiendo…</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>Nivel del micrófono</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
    </context>
    <context>
        <name>DiffView</name>
        <message>
            <source>%1: %2 lines more, %3 lines less</source>
            <translation>%1: %2 líneas más, %3 líneas menos</translation>
        </message>
        <message>
            <source>added: %1</source>
            <translation>añadida: %1</translation>
        </message>
        <message>
            <source>removed: %1</source>
            <translation>quitada: %1</translation>
        </message>
    </context>
    <context>
        <name>Exchanges</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>waiting %1 s</source>
            <translation>en espera %1 s</translation>
        </message>
        <message>
            <source>streaming %1 s</source>
            <translation>en curso %1 s</translation>
        </message>
        <message>
            <source>done</source>
            <translation>hecha</translation>
        </message>
        <message>
            <source>left</source>
            <translation>se fue</translation>
        </message>
        <message>
            <source>client left</source>
            <translation>el cliente se fue</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallida</translation>
        </message>
    </context>
    <context>
        <name>FastestMark</name>
        <message>
            <source>The fastest of those side by side</source>
            <translation>Lo más rápido de los que están lado a lado</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>included</source>
            <translation>incluido</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>sin precio</translation>
        </message>
        <message>
            <source>%1B</source>
            <comment>10^9</comment>
            <translation>%1 mil M</translation>
        </message>
        <message>
            <source>%1T</source>
            <comment>10^12</comment>
            <translation>%1 B</translation>
        </message>
        <message>
            <source>%1P</source>
            <comment>10^15</comment>
            <translation>%1 mil B</translation>
        </message>
    </context>
    <context>
        <name>FiguresBlock</name>
        <message>
            <source>unpriced</source>
            <translation>sin precio</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>%1, the fastest of those side by side</source>
            <translation>%1, lo más rápido de los que están lado a lado</translation>
        </message>
    </context>
    <context>
        <name>FirstRunCard</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Three stops to your first answer</source>
            <translation>Tres paradas hasta tu primera respuesta</translation>
        </message>
        <message>
            <source>Open a line</source>
            <translation>Abre una línea</translation>
        </message>
        <message>
            <source>Set up a client</source>
            <translation>Configura un cliente</translation>
        </message>
        <message>
            <source>Say hello</source>
            <translation>Saluda</translation>
        </message>
        <message>
            <source>A provider's key, a server on this machine, or the demo</source>
            <translation>La clave de un proveedor, un servidor de este equipo o la demo</translation>
        </message>
        <message>
            <source>One click, shown as a diff first, undone as easily</source>
            <translation>Un clic; se muestra antes como diff y se deshace igual de fácil</translation>
        </message>
        <message>
            <source>Set up…</source>
            <translation>Configurar…</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>Obtener una clave</translation>
        </message>
        <message>
            <source>A test is under way</source>
            <translation>Hay una prueba en curso</translation>
        </message>
        <message>
            <source>Keys live in the system keychain and are never shown again</source>
            <translation>Las claves quedan en el llavero del sistema y no se vuelven a mostrar</translation>
        </message>
        <message>
            <source>There is no keychain here: set %1 and start again</source>
            <translation>Aquí no hay llavero: define %1 y vuelve a iniciar</translation>
        </message>
        <message>
            <source>Any OpenAI, Anthropic or Gemini SDK works with this address</source>
            <translation>Cualquier SDK de OpenAI, Anthropic o Gemini funciona con esta dirección</translation>
        </message>
        <message>
            <source>Streams an answer through the gateway</source>
            <translation>Transmite una respuesta a través del gateway</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Qué decir</translation>
        </message>
        <message>
            <source>Hello, is anybody there?</source>
            <translation>Hola, ¿hay alguien ahí?</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>Para enviar hace falta un prompt</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Go on in the playground</source>
            <translation>Seguir en el playground</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Puts these steps away for good; the places at the left have them all</source>
            <translation>Oculta estos pasos para siempre; todo está en los lugares de la izquierda</translation>
        </message>
    </context>
    <context>
        <name>FoundKeysCard</name>
        <message>
            <source>Keys found on this machine</source>
            <translation>Claves encontradas en este equipo</translation>
        </message>
        <message>
            <source>They lie open in the environment or in another tool's file. In the keychain they are safer; where they were found they stay.</source>
            <translation>Están a la vista en el entorno o en el archivo de otra herramienta. En el llavero están más seguras; donde se encontraron, se quedan.</translation>
        </message>
        <message>
            <source>%1, in use</source>
            <translation>%1, en uso</translation>
        </message>
        <message>
            <source>Put into the keychain</source>
            <translation>Guardar en el llavero</translation>
        </message>
        <message>
            <source>This machine has no keychain that is open</source>
            <translation>Este equipo no tiene ningún llavero desbloqueado</translation>
        </message>
    </context>
    <context>
        <name>GatewayCard</name>
        <message>
            <source>Gateway</source>
            <translation>Gateway</translation>
        </message>
        <message>
            <source>Clients reach it at %1</source>
            <translation>Los clientes acceden a él en %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Iniciar</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>Clients that are set up have to be set up again when it changes</source>
            <translation>Si cambia, hay que volver a configurar los clientes</translation>
        </message>
        <message>
            <source>Other machines may use it</source>
            <translation>Otros equipos pueden usarlo</translation>
        </message>
        <message>
            <source>Open to the network: keys travel unencrypted, so only in a network that you trust</source>
            <translation>Abierto a la red: las claves viajan sin cifrar, así que solo en una red de confianza</translation>
        </message>
        <message>
            <source>Only programs on this machine reach it</source>
            <translation>Solo pueden acceder los programas de este equipo</translation>
        </message>
        <message>
            <source>Strict translation</source>
            <translation>Traducción estricta</translation>
        </message>
        <message>
            <source>Refuse a request rather than drop a field that the provider has no place for</source>
            <translation>Rechazar una petición antes que descartar un campo que el proveedor no admite</translation>
        </message>
        <message>
            <source>Store answers for the Responses API</source>
            <translation>Guardar respuestas para la API Responses</translation>
        </message>
        <message>
            <source>For providers that keep none, so that previous_response_id works there</source>
            <translation>Para proveedores que no las guardan, de modo que previous_response_id funcione</translation>
        </message>
        <message>
            <source>Days that answers are stored</source>
            <translation>Días que se guardan las respuestas</translation>
        </message>
        <message>
            <source>days</source>
            <translation>días</translation>
        </message>
        <message>
            <source>Proxy for calls to providers</source>
            <translation>Proxy para llamar a los proveedores</translation>
        </message>
        <message>
            <source>system, none, or an address such as http://proxy.example:3128. Servers on this machine are called without it; a provider's test says whether it works.</source>
            <translation>system, none o una dirección como http://proxy.example:3128. A los servidores de este equipo se les llama sin él; la prueba de un proveedor dice si funciona.</translation>
        </message>
        <message>
            <source>Names it answers to</source>
            <translation>Nombres a los que responde</translation>
        </message>
        <message>
            <source>Beside localhost and its address: names under which other machines or a reverse proxy call it, with commas between them</source>
            <translation>Además de localhost y su dirección: nombres con los que otros equipos o un proxy inverso lo llaman, separados por comas</translation>
        </message>
        <message>
            <source>Web pages that may call it</source>
            <translation>Páginas web que pueden llamarlo</translation>
        </message>
        <message>
            <source>Origins such as https://app.example, with commas between them; pages of this machine may always</source>
            <translation>Orígenes como https://app.example, separados por comas; las páginas de este equipo siempre pueden</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search all conversations</source>
            <translation>Buscar en todas las conversaciones</translation>
        </message>
        <message>
            <source>No conversation has these words.</source>
            <translation>Ninguna conversación contiene esas palabras.</translation>
        </message>
        <message>
            <source>Conversations are kept here, on this computer.</source>
            <translation>Las conversaciones se guardan aquí, en este equipo.</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Conversaciones</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Nombre nuevo</translation>
        </message>
        <message>
            <source>New conversation (%1)</source>
            <translation>Nueva conversación (%1)</translation>
        </message>
        <message>
            <source>Rename (%1)</source>
            <translation>Cambiar nombre (%1)</translation>
        </message>
        <message>
            <source>Delete (%1)</source>
            <translation>Eliminar (%1)</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Hay una respuesta en curso: detenla primero</translation>
        </message>
        <message>
            <source>Duplicate, with all branches (%1)</source>
            <translation>Duplicar, con todas las ramas (%1)</translation>
        </message>
    </context>
    <context>
        <name>ImagePage</name>
        <message>
            <source>Make an image</source>
            <translation>Crear una imagen</translation>
        </message>
        <message>
            <source>Change an image</source>
            <translation>Cambiar una imagen</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Image model</source>
            <translation>Modelo de imagen</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>What is to be seen</source>
            <translation>Qué debe verse</translation>
        </message>
        <message>
            <source>What is to change</source>
            <translation>Qué debe cambiar</translation>
        </message>
        <message>
            <source>Make a new one instead</source>
            <translation>Crear una nueva en su lugar</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Calidad</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Cantidad</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Esta petición como curl, Python y JavaScript</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Say first what is to be seen</source>
            <translation>Di antes qué debe verse</translation>
        </message>
        <message>
            <source>One is being made: stop it first</source>
            <translation>Se está creando una: detenla antes</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Cambia la petición o elige otro modelo.</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>Aún no se ha creado nada</translation>
        </message>
        <message>
            <source>Pictures stay here, on this computer, with the prompt that made each.</source>
            <translation>Las imágenes se quedan en este equipo, con el prompt de cada una.</translation>
        </message>
        <message>
            <source>being made…</source>
            <translation>creándose…</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>Galería</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Guardar la imagen</translation>
        </message>
        <message>
            <source>Delete this picture?</source>
            <translation>¿Eliminar esta imagen?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
    </context>
    <context>
        <name>JumpPalette</name>
        <message>
            <source>Jump to a place, a provider, any model, or do something</source>
            <translation>Ir a un lugar, un proveedor, cualquier modelo, o hacer algo</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Adónde</translation>
        </message>
        <message>
            <source>Nothing here has these letters.</source>
            <translation>Nada aquí tiene esas letras.</translation>
        </message>
    </context>
    <context>
        <name>KeyEntry</name>
        <message>
            <source>Paste a key</source>
            <translation>Pega una clave</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Save needs a key</source>
            <translation>Para guardar hace falta una clave</translation>
        </message>
    </context>
    <context>
        <name>KeyForm</name>
        <message>
            <source>Name, for example laptop</source>
            <translation>Nombre, por ejemplo laptop</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>Crear clave</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Límites</translation>
        </message>
        <message>
            <source>Models, for example openai/*, groq/*</source>
            <translation>Modelos, p. ej. openai/*, groq/*</translation>
        </message>
        <message>
            <source>Requests a minute</source>
            <translation>Peticiones por minuto</translation>
        </message>
        <message>
            <source>Last day: 2027-03-31</source>
            <translation>Último día: 2027-03-31</translation>
        </message>
        <message>
            <source>Budget in US dollars</source>
            <translation>Presupuesto en USD</translation>
        </message>
        <message>
            <source>Budget period</source>
            <translation>Periodo del presupuesto</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>al mes</translation>
        </message>
        <message>
            <source>a day</source>
            <translation>al día</translation>
        </message>
        <message>
            <source>Allow models without a price</source>
            <translation>Permitir modelos sin precio</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>Límites de «%1»</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>all, or for example openai/*, groq/*</source>
            <translation>todos, o por ejemplo openai/*, groq/*</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sin límite</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Último día</translation>
        </message>
    </context>
    <context>
        <name>KeyNames</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Mayús</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Supr</translation>
        </message>
    </context>
    <context>
        <name>KeysCard</name>
        <message>
            <source>Gateway keys</source>
            <translation>Claves del gateway</translation>
        </message>
        <message>
            <source>A key for each client or program, so that its use is seen apart and can be limited. A key is shown once, when it is made.</source>
            <translation>Una clave para cada cliente o programa, para ver su uso por separado y limitarlo. Una clave se muestra una sola vez, al crearla.</translation>
        </message>
        <message>
            <source>expired · %1</source>
            <translation>caducada · %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revocar</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Aún no hay claves.</translation>
        </message>
        <message>
            <source>Keys are listed while the gateway runs.</source>
            <translation>Las claves se listan mientras el gateway está en marcha.</translation>
        </message>
        <message>
            <source>Copy it now: it cannot be shown again.</source>
            <translation>Cópiala ahora: no se puede volver a mostrar.</translation>
        </message>
        <message>
            <source>The new key</source>
            <translation>La clave nueva</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>The gateway is not running</source>
            <translation>El gateway no está en marcha</translation>
        </message>
        <message>
            <source>Limits…</source>
            <translation>Límites…</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>Límites de «%1»</translation>
        </message>
    </context>
    <context>
        <name>KindChips</name>
        <message>
            <source>%1, %2 models</source>
            <translation>%1, %2 modelos</translation>
        </message>
    </context>
    <context>
        <name>LicenceSheet</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Licence of %1</source>
            <translation>Licencia de %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>LiveLogCard</name>
        <message>
            <source>Live log</source>
            <translation>Registro de eventos en vivo</translation>
        </message>
        <message>
            <source>What the gateway says, as it says it</source>
            <translation>Lo que dice el gateway, según lo dice</translation>
        </message>
        <message>
            <source>The newest 2,000 lines of the log file. No key, no prompt and no answer is in it</source>
            <translation>Las 2.000 líneas más nuevas del archivo de registro. No contiene claves, prompts ni respuestas</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Abrir el archivo</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ocultar</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Hide the log</source>
            <translation>Ocultar el registro</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Mostrar el registro</translation>
        </message>
        <message>
            <source>Least level</source>
            <translation>Nivel mínimo</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Info and above</source>
            <translation>Desde información</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>Avisos y errores</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errores</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>Buscar en el registro</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the lines that are shown</source>
            <translation>Copiar las líneas mostradas</translation>
        </message>
        <message>
            <source>There is nothing to copy</source>
            <translation>No hay nada que copiar</translation>
        </message>
        <message>
            <source>Lines of the log</source>
            <translation>Líneas del registro</translation>
        </message>
        <message>
            <source>There is no log file yet</source>
            <translation>Aún no hay archivo de registro</translation>
        </message>
        <message>
            <source>No line has that</source>
            <translation>Ninguna línea contiene eso</translation>
        </message>
        <message>
            <source>Nothing of that level has been said</source>
            <translation>No hay nada de ese nivel</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>%1 nuevas</translation>
        </message>
        <message>
            <source>To the end, and on with the newest</source>
            <translation>Al final, y seguir con lo más nuevo</translation>
        </message>
    </context>
    <context>
        <name>LogCard</name>
        <message>
            <source>Records</source>
            <translation>Registros</translation>
        </message>
        <message>
            <source>Keep the ledger for</source>
            <translation>Conservar el libro mayor</translation>
        </message>
        <message>
            <source>It holds times, tokens and cost, never a prompt or an answer. 0 keeps it for good</source>
            <translation>Contiene horas, tokens y costes, nunca un prompt ni una respuesta. 0 lo conserva siempre</translation>
        </message>
        <message>
            <source>Days that the ledger is kept</source>
            <translation>Días que se conserva el libro mayor</translation>
        </message>
        <message>
            <source>days</source>
            <translation>días</translation>
        </message>
        <message>
            <source>Keep made media for</source>
            <translation>Conservar los medios creados</translation>
        </message>
        <message>
            <source>Pictures, sounds and videos in the content store</source>
            <translation>Imágenes, sonidos y vídeos del almacén de contenido</translation>
        </message>
        <message>
            <source>Days that made media are kept</source>
            <translation>Días que se conservan los medios creados</translation>
        </message>
        <message>
            <source>Record requests and answers</source>
            <translation>Registrar peticiones y respuestas</translation>
        </message>
        <message>
            <source>Prompts and answers as they were sent, in the content store</source>
            <translation>Prompts y respuestas tal como se enviaron, en el almacén de contenido</translation>
        </message>
        <message>
            <source>Days that bodies are kept</source>
            <translation>Días que se conservan los cuerpos</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Those that fail</source>
            <translation>Las que fallan</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Start the gateway</source>
            <translation>Iniciar el gateway</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Estación</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Playground</source>
            <translation>Playground</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clientes</translation>
        </message>
        <message>
            <source>Providers</source>
            <translation>Proveedores</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Use a free port</source>
            <translation>Usar un puerto libre</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Quitting takes the gateway from %1</source>
            <translation>Salir deja sin gateway a %1</translation>
        </message>
        <message>
            <source>Set up for Token Station, they reach their models through it. It can go on without a window, or they are put back as they were.</source>
            <translation>Configurados para Token Station, llegan a sus modelos a través de él. Puede seguir sin ventana, o se dejan como estaban.</translation>
        </message>
        <message>
            <source>Go on in the background</source>
            <translation>Seguir en segundo plano</translation>
        </message>
        <message>
            <source>Put back and quit</source>
            <translation>Restaurar y salir</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Keep the gateway running?</source>
            <translation>¿Mantener el gateway en marcha?</translation>
        </message>
        <message>
            <source>Clients go on working while Token Station is in the tray. This is asked once.</source>
            <translation>Los clientes siguen funcionando mientras Token Station está en la bandeja. Se pregunta una sola vez.</translation>
        </message>
        <message>
            <source>Keep running</source>
            <translation>Mantener</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Peticiones</translation>
        </message>
        <message>
            <source>Open Settings</source>
            <translation>Abrir Ajustes</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) under way</source>
            <translation>
                <numerusform>%n intercambio en curso</numerusform>
                <numerusform>%n intercambios en curso</numerusform>
            </translation>
        </message>
        <message>
            <source>Quitting cuts them off: their clients get an error, and what was answered so far is paid for.</source>
            <translation>Al salir se cortan: sus clientes reciben un error, y lo respondido hasta entonces se paga igualmente.</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Quedarse</translation>
        </message>
    </context>
    <context>
        <name>MainBoard</name>
        <message>
            <source>Today, all lines</source>
            <translation>Hoy, todas las líneas</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>%1 tokens hoy</translation>
        </message>
        <message>
            <source>Opens the chart</source>
            <translation>Abre el gráfico</translation>
        </message>
        <message>
            <source>TOKENS</source>
            <translation>TOKENS</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Línea</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Parte</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Líneas</translation>
        </message>
    </context>
    <context>
        <name>Media</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>Hace falta el gateway: ahora no escucha</translation>
        </message>
        <message>
            <source>No model of this kind can be used: open a line in Providers</source>
            <translation>No hay modelos utilizables de este tipo: abre una línea en Proveedores</translation>
        </message>
        <message>
            <source>Not usable now: %1</source>
            <translation>No disponible ahora: %1</translation>
        </message>
        <message>
            <source>%1 is not usable now. Choose another model, or see to its line in Providers.</source>
            <translation>%1 no está disponible ahora. Elige otro modelo o revisa su línea en Proveedores.</translation>
        </message>
        <message>
            <source>%1 is not usable now (%2). Choose another model, or see to its line in Providers.</source>
            <translation>%1 no está disponible ahora (%2). Elige otro modelo o revisa su línea en Proveedores.</translation>
        </message>
    </context>
    <context>
        <name>ModelAliases</name>
        <message>
            <source>Add alias…</source>
            <translation>Añadir alias…</translation>
        </message>
        <message>
            <source>A name of your own that clients may ask for in place of this one</source>
            <translation>Un nombre propio que los clientes pueden pedir en lugar de este</translation>
        </message>
        <message>
            <source>Alias, for example fast</source>
            <translation>Alias, por ejemplo fast</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>An alias needs a name</source>
            <translation>Un alias necesita un nombre</translation>
        </message>
        <message>
            <source>Takes this model out of the alias</source>
            <translation>Saca este modelo del alias</translation>
        </message>
        <message>
            <source>Remove from the alias %1</source>
            <translation>Quitar del alias %1</translation>
        </message>
        <message>
            <source>Try this model after it</source>
            <translation>Probar este modelo después</translation>
        </message>
        <message>
            <source>Where the ones before fail, the request goes to this one</source>
            <translation>Si fallan los anteriores, la petición va a este</translation>
        </message>
    </context>
    <context>
        <name>ModelChip</name>
        <message>
            <source>Model: %1</source>
            <translation>Modelo: %1</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>Sin modelo</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>Quitar %1</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Hay una respuesta en curso: detenla primero</translation>
        </message>
        <message>
            <source>not usable now</source>
            <translation>no disponible ahora</translation>
        </message>
    </context>
    <context>
        <name>ModelDetails</name>
        <message>
            <source>Agents need a model that chats</source>
            <translation>Los agentes necesitan un modelo de chat</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Try in the playground</source>
            <translation>Probar en el playground</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>No se puede usar ahora</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>Copiar ID</translation>
        </message>
        <message>
            <source>Use for Claude Code</source>
            <translation>Usar en Claude Code</translation>
        </message>
        <message>
            <source>Use for Codex</source>
            <translation>Usar en Codex</translation>
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Find a model</source>
            <translation>Buscar un modelo</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>No usable model has these words.</source>
            <translation>Ningún modelo utilizable contiene esas palabras.</translation>
        </message>
    </context>
    <context>
        <name>ModelPrice</name>
        <message>
            <source>Change your price…</source>
            <translation>Cambiar tu precio…</translation>
        </message>
        <message>
            <source>Set a price…</source>
            <translation>Fijar un precio…</translation>
        </message>
        <message>
            <source>What you pay yourself, in place of the catalog's price: for a relay, a discount, or a model without one</source>
            <translation>Lo que pagas tú, en lugar del precio del catálogo: para un relé, un descuento o un modelo sin precio</translation>
        </message>
        <message>
            <source>Back to the catalog's</source>
            <translation>Volver al del catálogo</translation>
        </message>
        <message>
            <source>Keep price</source>
            <translation>Guardar precio</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>ModelRow</name>
        <message>
            <source>%1, %2, context %3, %4</source>
            <translation>%1, %2, contexto %3, %4</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>Buscar un modelo</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Cuáles</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Usable now</source>
            <translation>Utilizables</translation>
        </message>
        <message>
            <source>Sort by %1</source>
            <translation>Ordenar por %1</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>Tipos</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>In $/M</source>
            <translation>Entr. $/M</translation>
        </message>
        <message>
            <source>Out $/M</source>
            <translation>Sal. $/M</translation>
        </message>
        <message>
            <source>Cached $/M</source>
            <translation>Caché $/M</translation>
        </message>
        <message>
            <source>The catalog is not there yet</source>
            <translation>El catálogo aún no está</translation>
        </message>
        <message>
            <source>No model is all of that</source>
            <translation>Ningún modelo cumple todo eso</translation>
        </message>
        <message>
            <source>It comes with the gateway, which is not running.</source>
            <translation>Viene con el gateway, que no está en marcha.</translation>
        </message>
        <message>
            <source>Fewer words, or fewer kinds, find more.</source>
            <translation>Con menos palabras o menos tipos se encuentra más.</translation>
        </message>
        <message>
            <source>Show all models</source>
            <translation>Mostrar todos los modelos</translation>
        </message>
        <message>
            <source>Update…</source>
            <translation>Actualizar…</translation>
        </message>
        <message>
            <source>Models and prices of a later day</source>
            <translation>Modelos y precios de un día posterior</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>Iniciar el gateway</translation>
        </message>
    </context>
    <context>
        <name>NewProvider</name>
        <message>
            <source>Another provider</source>
            <translation>Otro proveedor</translation>
        </message>
        <message>
            <source>Any server that speaks one of these. It stands in config.json; its key goes to the keychain afterwards.</source>
            <translation>Cualquier servidor que hable uno de estos. Queda en config.json; su clave va después al llavero.</translation>
        </message>
        <message>
            <source>Name of the provider</source>
            <translation>Nombre del proveedor</translation>
        </message>
        <message>
            <source>my-server</source>
            <translation>mi-servidor</translation>
        </message>
        <message>
            <source>What it speaks</source>
            <translation>Dialecto</translation>
        </message>
        <message>
            <source>Base URL</source>
            <translation>URL base</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>https://api.example.com/v1</source>
            <translation>https://api.example.com/v1</translation>
        </message>
    </context>
    <context>
        <name>NotLogged</name>
        <message>
            <source>Bodies and headers are not logged</source>
            <translation>No se registran cuerpos ni cabeceras</translation>
        </message>
        <message>
            <source>It still runs</source>
            <translation>Sigue en curso</translation>
        </message>
        <message>
            <source>Nothing was kept of this exchange</source>
            <translation>No se guardó nada de este intercambio</translation>
        </message>
        <message>
            <source>Its bodies are here once it has ended, where they are logged.</source>
            <translation>Sus cuerpos estarán aquí cuando termine, si se registran.</translation>
        </message>
        <message>
            <source>It ran before bodies were logged, it is older than log.bodies_days, or it went well while only errors are kept.</source>
            <translation>Ocurrió antes de registrar cuerpos, es anterior a log.bodies_days, o fue bien mientras solo se guardan errores.</translation>
        </message>
        <message>
            <source>Copy the member</source>
            <translation>Copiar la entrada</translation>
        </message>
        <message>
            <source>Prompts and answers stay out of every file unless you ask for them. This member of config.json, which Settings has too, keeps those of the exchanges to come, on this machine, for as many days as it says; "errors" instead of "all" keeps what failed. Keys and logins are always left out.</source>
            <translation>Los prompts y respuestas no van a ningún archivo salvo que lo pidas. Esta entrada de config.json, que también está en Ajustes, guarda los de los próximos intercambios, en este equipo, los días que indica; "errors" en lugar de "all" guarda los que fallan. Las claves y sesiones siempre quedan fuera.</translation>
        </message>
        <message>
            <source>Keep them from now on</source>
            <translation>Guardarlos desde ahora</translation>
        </message>
    </context>
    <context>
        <name>ParametersSheet</name>
        <message>
            <source>System prompt</source>
            <translation>Prompt de sistema</translation>
        </message>
        <message>
            <source>How the model is to answer</source>
            <translation>Cómo debe responder el modelo</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>del modelo</translation>
        </message>
        <message>
            <source>Top P</source>
            <translation>Top P</translation>
        </message>
        <message>
            <source>Max tokens</source>
            <translation>Máx. tokens</translation>
        </message>
        <message>
            <source>Reasoning effort</source>
            <translation>Esfuerzo de razonamiento</translation>
        </message>
        <message>
            <source>Temperature is from 0 to 2, Top P from 0 to 1. An empty field leaves it to the model.</source>
            <translation>La temperatura va de 0 a 2, Top P de 0 a 1. Un campo vacío lo deja al modelo.</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Preajuste</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>Delete this preset; what is set stays set</source>
            <translation>Eliminar este preajuste; lo ajustado se queda</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>Nombre del preajuste</translation>
        </message>
        <message>
            <source>Keep this as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Give it a name first</source>
            <translation>Ponle primero un nombre</translation>
        </message>
        <message>
            <source>Nothing is set: all is the model's own</source>
            <translation>No hay nada ajustado: decide el modelo</translation>
        </message>
        <message>
            <source>More, as JSON</source>
            <translation>Más, como JSON</translation>
        </message>
        <message>
            <source>These members of the request win over the ones above; null takes one out.</source>
            <translation>Estos campos de la petición prevalecen sobre los de arriba; null quita uno.</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>A preset from a JSON file</source>
            <translation>Un preajuste desde un archivo JSON</translation>
        </message>
        <message>
            <source>Import a preset</source>
            <translation>Importar un preajuste</translation>
        </message>
        <message>
            <source>Presets (*.json)</source>
            <translation>Preajustes (*.json)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>This preset as a JSON file</source>
            <translation>Este preajuste como archivo JSON</translation>
        </message>
        <message>
            <source>Choose a preset, or keep what is set as one</source>
            <translation>Elige un preajuste o guarda lo que está fijado como uno</translation>
        </message>
        <message>
            <source>Export the preset</source>
            <translation>Exportar el preajuste</translation>
        </message>
    </context>
    <context>
        <name>PictureTile</name>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>Copiar la imagen</translation>
        </message>
        <message>
            <source>Change this picture</source>
            <translation>Cambiar esta imagen</translation>
        </message>
        <message>
            <source>The chosen model makes new pictures only</source>
            <translation>El modelo elegido solo crea imágenes nuevas</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>Usar su prompt</translation>
        </message>
        <message>
            <source>Use as first frame of a video</source>
            <translation>Usar como primer fotograma de un vídeo</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
    </context>
    <context>
        <name>PlaygroundPage</name>
        <message>
            <source>Playground</source>
            <translation>Playground</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Vídeo</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>You, %1</source>
            <translation>Tú, %1</translation>
        </message>
        <message>
            <source>Copy the prompt</source>
            <translation>Copiar el prompt</translation>
        </message>
        <message>
            <source>Edit and branch</source>
            <translation>Editar y ramificar</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Hay una respuesta en curso: detenla primero</translation>
        </message>
        <message>
            <source>Delete the question and its answers</source>
            <translation>Eliminar la pregunta y sus respuestas</translation>
        </message>
        <message>
            <source>Quote it in the prompt</source>
            <translation>Citarlo en el prompt</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Traducir</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>Nueva conversación desde aquí</translation>
        </message>
    </context>
    <context>
        <name>ProviderCard</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Set %1 to use it</source>
            <translation>Define %1 para usarlo</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Sin clave</translation>
        </message>
        <message>
            <source>Made-up answers, no account</source>
            <translation>Respuestas inventadas, sin cuenta</translation>
        </message>
        <message>
            <source>No key needed</source>
            <translation>No hace falta clave</translation>
        </message>
        <message>
            <source>Nothing found on this machine</source>
            <translation>No se encontró nada en este equipo</translation>
        </message>
        <message>
            <source>Remove key?</source>
            <translation>¿Quitar la clave?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Probar</translation>
        </message>
        <message>
            <source>A test needs a key</source>
            <translation>La prueba necesita una clave</translation>
        </message>
        <message>
            <source>There is nothing to test yet</source>
            <translation>Aún no hay nada que probar</translation>
        </message>
        <message>
            <source>Paste a new key</source>
            <translation>Pega una clave nueva</translation>
        </message>
        <message>
            <source>Paste a key</source>
            <translation>Pega una clave</translation>
        </message>
        <message>
            <source>The key goes to the system keychain and is never shown again.</source>
            <translation>La clave va al llavero del sistema y no se vuelve a mostrar.</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>Obtener clave</translation>
        </message>
        <message>
            <source>No limit sent</source>
            <translation>Sin límite indicado</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>Detener la prueba</translation>
        </message>
        <message>
            <source>The key is being saved</source>
            <translation>La clave se está guardando</translation>
        </message>
        <message>
            <source>Change the base URL</source>
            <translation>Cambiar la URL base</translation>
        </message>
        <message>
            <source>Change the base URL of %1</source>
            <translation>Cambiar la URL base de %1</translation>
        </message>
        <message>
            <source>Drag it to another place, or move it with the arrow keys</source>
            <translation>Arrástralo a otro sitio o muévelo con las flechas</translation>
        </message>
        <message>
            <source>Move %1 with the arrow keys</source>
            <translation>Mover %1 con las flechas</translation>
        </message>
        <message>
            <source>Start it, and it is found here</source>
            <translation>Inícialo y se encontrará aquí</translation>
        </message>
        <message>
            <source>Add a key</source>
            <translation>Añadir una clave</translation>
        </message>
    </context>
    <context>
        <name>ProvidersPage</name>
        <message>
            <source>Providers</source>
            <translation>Proveedores</translation>
        </message>
        <message>
            <source>Find a provider</source>
            <translation>Buscar un proveedor</translation>
        </message>
        <message>
            <source>No keychain here</source>
            <translation>Aquí no hay llavero</translation>
        </message>
        <message>
            <source>This system offers no place to keep secrets, and Token Station never writes them to a file. Set the environment variable that each card names (for example OPENAI_API_KEY) before you start it.</source>
            <translation>Este sistema no ofrece dónde guardar secretos, y Token Station nunca los escribe en un archivo. Define antes de iniciarlo la variable de entorno que indica cada tarjeta (por ejemplo OPENAI_API_KEY).</translation>
        </message>
        <message>
            <source>Stop (%1)</source>
            <translation>Detener (%1)</translation>
        </message>
        <message>
            <source>Test all</source>
            <translation>Probar todos</translation>
        </message>
        <message>
            <source>Stop the tests that are under way</source>
            <translation>Detener las pruebas en curso</translation>
        </message>
        <message>
            <source>One cheap call to every provider that is set up</source>
            <translation>Una llamada barata a cada proveedor configurado</translation>
        </message>
        <message>
            <source>No provider has a key yet</source>
            <translation>Ningún proveedor tiene clave todavía</translation>
        </message>
        <message>
            <source>No provider has these words</source>
            <translation>Ningún proveedor coincide con esas palabras</translation>
        </message>
        <message>
            <source>Show all providers</source>
            <translation>Mostrar todos los proveedores</translation>
        </message>
        <message>
            <source>Another…</source>
            <translation>Otro…</translation>
        </message>
        <message>
            <source>Add a provider or a server that does not come along</source>
            <translation>Añadir un proveedor o servidor que no viene incluido</translation>
        </message>
        <message>
            <source>The providers are not there yet</source>
            <translation>Los proveedores aún no están</translation>
        </message>
        <message>
            <source>They come with the gateway, which is not running.</source>
            <translation>Vienen con el gateway, que no está en marcha.</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>Iniciar el gateway</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Noche</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Jump to…</source>
            <translation>Ir a…</translation>
        </message>
        <message>
            <source>Copy the base URL</source>
            <translation>Copiar la URL base</translation>
        </message>
        <message>
            <source>Theme: %1</source>
            <translation>Tema: %1</translation>
        </message>
    </context>
    <context>
        <name>RequestInspector</name>
        <message>
            <source>Back to the list</source>
            <translation>Volver a la lista</translation>
        </message>
        <message>
            <source>curl</source>
            <translation>curl</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>Copiar como curl</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Again…</source>
            <translation>Otra vez…</translation>
        </message>
        <message>
            <source>Send again to…</source>
            <translation>Reenviar a…</translation>
        </message>
        <message>
            <source>Copy the request's id</source>
            <translation>Copiar el ID de la petición</translation>
        </message>
        <message>
            <source>What to show of the exchange</source>
            <translation>Qué mostrar del intercambio</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Petición</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>Cabeceras</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Traducción</translation>
        </message>
        <message>
            <source>Lines to show</source>
            <translation>Líneas que mostrar</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Diferencias</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>Todas las líneas</translation>
        </message>
        <message>
            <source>What %1 answered, and the client got</source>
            <translation>Lo que respondió %1, y recibió el cliente</translation>
        </message>
        <message>
            <source>What %1 answered</source>
            <translation>Lo que respondió %1</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>Lo que recibió el cliente</translation>
        </message>
        <message>
            <source>Choose an exchange</source>
            <translation>Elige un intercambio</translation>
        </message>
        <message>
            <source>Its times, tokens and cost are here, what was changed in translation, and, where bodies are logged, what the client sent beside what the provider got.</source>
            <translation>Aquí están sus tiempos, tokens y coste, lo que cambió al traducir y, si se registran cuerpos, lo que envió el cliente junto a lo que recibió el proveedor.</translation>
        </message>
    </context>
    <context>
        <name>RequestQuery</name>
        <message>
            <source>status: takes a status such as 429, or 4xx</source>
            <translation>status: admite un estado como 429 o 4xx</translation>
        </message>
        <message>
            <source>last: takes a time such as 30m, 24h or 7d</source>
            <translation>last: admite un tiempo como 30m, 24h o 7d</translation>
        </message>
        <message>
            <source>%1: takes a day such as 2026-11-01</source>
            <translation>%1: admite un día como 2026-11-01</translation>
        </message>
    </context>
    <context>
        <name>RequestsList</name>
        <message>
            <source>Search exchanges</source>
            <translation>Buscar intercambios</translation>
        </message>
        <message>
            <source>client:codex status:4xx today …</source>
            <translation>client:codex status:4xx today …</translation>
        </message>
        <message>
            <source>Words, or provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</source>
            <translation>Palabras, o provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</translation>
        </message>
        <message>
            <source>Exchanges to show</source>
            <translation>Intercambios que mostrar</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallidas</translation>
        </message>
        <message>
            <source>Translated</source>
            <translation>Traducidas</translation>
        </message>
        <message>
            <source>Dropped fields</source>
            <translation>Con descartes</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Intercambios</translation>
        </message>
        <message>
            <source>Looking further back than %1…</source>
            <translation>Buscando antes de %1…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>The ledger does not answer</source>
            <translation>El libro mayor no responde</translation>
        </message>
        <message>
            <source>Nothing runs now</source>
            <translation>No hay nada en curso</translation>
        </message>
        <message>
            <source>No exchange in the ledger fits</source>
            <translation>Ningún intercambio del libro mayor coincide</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>Aún no hay intercambios</translation>
        </message>
        <message>
            <source>Fewer words, or all kinds of exchanges, find more.</source>
            <translation>Con menos palabras, o con todos los tipos, se encuentra más.</translation>
        </message>
        <message>
            <source>Every one that clients make is kept here: who asked, which model answered, tokens, times and cost.</source>
            <translation>Aquí se guarda cada intercambio de los clientes: quién preguntó, qué modelo respondió, tokens, tiempos y coste.</translation>
        </message>
        <message>
            <source>Ask it again</source>
            <translation>Volver a preguntar</translation>
        </message>
        <message>
            <source>Show all exchanges</source>
            <translation>Mostrar todos</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>Abrir el playground</translation>
        </message>
    </context>
    <context>
        <name>RequestsPage</name>
        <message>
            <source>Requests</source>
            <translation>Peticiones</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>The gateway's are in %1</source>
            <translation>Los del gateway están en %1</translation>
        </message>
        <message>
            <source>Open the gateway to the network?</source>
            <translation>¿Abrir el gateway a la red?</translation>
        </message>
        <message>
            <source>Any machine that reaches this one can use it with a gateway key. Keys and conversations travel unencrypted: do this only in a network that you trust.</source>
            <translation>Cualquier equipo que llegue a este puede usarlo con una clave del gateway. Claves y conversaciones viajan sin cifrar: hazlo solo en una red de confianza.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Abrirlo</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Revoke the key “%1”?</source>
            <translation>¿Revocar la clave «%1»?</translation>
        </message>
        <message>
            <source>Who uses it is refused from now on, and streams that run with it end. It cannot be brought back.</source>
            <translation>Quien la use será rechazado desde ahora y sus streams terminan. No se puede recuperar.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revocar</translation>
        </message>
        <message>
            <source>Delete everything in “%1”?</source>
            <translation>¿Eliminar todo lo de «%1»?</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay.</source>
            <translation>Se elimina para siempre, sin pasar por ninguna papelera. Las claves y los ajustes se conservan.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay, and backups keep what they hold.</source>
            <translation>Se elimina para siempre, sin pasar por ninguna papelera. Las claves y los ajustes se conservan, y las copias de seguridad mantienen lo que contienen.</translation>
        </message>
        <message>
            <source>Restore “%1”?</source>
            <translation>¿Restaurar «%1»?</translation>
        </message>
        <message>
            <source>This takes the place of what is there now: %1, as of %2. What is there now becomes a backup first. Keys stay as they are. The gateway stops for it, once running answers have ended, and starts again.</source>
            <translation>Esto sustituye lo que hay ahora por el estado del %2: %1. Lo que hay ahora se guarda antes en una copia. Las claves no cambian. El gateway se detiene para ello cuando terminan las respuestas en curso y vuelve a iniciarse.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>Delete the backup “%1”?</source>
            <translation>¿Eliminar la copia «%1»?</translation>
        </message>
        <message>
            <source>It is of %1. What it alone holds is gone for good.</source>
            <translation>Es del %1. Lo que solo está en ella se pierde para siempre.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Jump anywhere, to any model, or do something</source>
            <translation>Ir a cualquier sitio o modelo, o hacer algo</translation>
        </message>
        <message>
            <source>This sheet</source>
            <translation>Esta lista</translation>
        </message>
        <message>
            <source>Press a button, open a row, send a prompt</source>
            <translation>Pulsar un botón, abrir una fila, enviar un prompt</translation>
        </message>
        <message>
            <source>A new line in a prompt</source>
            <translation>Una línea nueva en el prompt</translation>
        </message>
        <message>
            <source>Stop an answer; close what is open</source>
            <translation>Detener una respuesta; cerrar lo abierto</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>Salir de Token Station</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>On to the next control; %1 goes back</source>
            <translation>Al siguiente control; %1 vuelve</translation>
        </message>
        <message>
            <source>A new conversation, in the chat</source>
            <translation>Una conversación nueva, en el chat</translation>
        </message>
        <message>
            <source>Search all conversations, in the chat</source>
            <translation>Buscar en todas las conversaciones, en el chat</translation>
        </message>
        <message>
            <source>Rename, delete, duplicate one of the list</source>
            <translation>Renombrar, eliminar o duplicar una de la lista</translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>%1, beside: %2</source>
            <translation>%1, al lado: %2</translation>
        </message>
        <message>
            <source>Laying out…</source>
            <translation>Componiendo…</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacío</translation>
        </message>
    </context>
    <context>
        <name>SpeechPanel</name>
        <message>
            <source>Text to speech</source>
            <translation>Texto a voz</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>Modelo de voz</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>its name at the provider</source>
            <translation>nombre en el proveedor</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Text to speak</source>
            <translation>Texto para leer</translation>
        </message>
        <message>
            <source>What is to be said</source>
            <translation>Qué debe decirse</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 caracteres</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Esta petición como curl, Python y JavaScript</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Speak</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>There is nothing to say yet</source>
            <translation>Aún no hay nada que leer</translation>
        </message>
        <message>
            <source>It speaks already: stop it first</source>
            <translation>Ya está hablando: detenlo antes</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Cambia la petición o elige otro modelo.</translation>
        </message>
        <message>
            <source>No model speaks here yet. Open a line in Providers, or install the speech module of this program.</source>
            <translation>Aún no habla ningún modelo. Abre una línea en Proveedores o instala el módulo de voz de este programa.</translation>
        </message>
        <message>
            <source>What is made is played here as it arrives.</source>
            <translation>Lo creado se reproduce aquí a medida que llega.</translation>
        </message>
        <message>
            <source>This computer has no sound output: what is made can be saved.</source>
            <translation>Este equipo no tiene salida de sonido: lo creado se puede guardar.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>This computer has no sound output</source>
            <translation>Este equipo no tiene salida de sonido</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>Desde el principio</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>It is still arriving</source>
            <translation>Aún está llegando</translation>
        </message>
    </context>
    <context>
        <name>SvgPicture</name>
        <message>
            <source>The picture that this code draws</source>
            <translation>La imagen que dibuja este código</translation>
        </message>
        <message>
            <source>What it would have loaded from elsewhere is left out.</source>
            <translation>Se omite lo que habría cargado de otro sitio.</translation>
        </message>
        <message>
            <source>It takes too long to draw: some of it is left out.</source>
            <translation>Dibujarlo tarda demasiado: se omite una parte.</translation>
        </message>
    </context>
    <context>
        <name>TierRow</name>
        <message>
            <source>Model of %1: %2</source>
            <translation>Modelo de %1: %2</translation>
        </message>
        <message>
            <source>the client's own choice</source>
            <translation>elección del cliente</translation>
        </message>
        <message>
            <source>Leave it to the client</source>
            <translation>Dejarlo al cliente</translation>
        </message>
    </context>
    <context>
        <name>TranscriptPanel</name>
        <message>
            <source>Speech to text</source>
            <translation>Voz a texto</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Transcription model</source>
            <translation>Modelo de transcripción</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Micrófono</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Language as a code of two letters</source>
            <translation>Idioma como código de dos letras</translation>
        </message>
        <message>
            <source>detect</source>
            <translation>detectar</translation>
        </message>
        <message>
            <source>Record, and it is transcribed when you stop.</source>
            <translation>Graba; al detener se transcribe.</translation>
        </message>
        <message>
            <source>This computer has no microphone: take a file.</source>
            <translation>Este equipo no tiene micrófono: usa un archivo.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Grabar</translation>
        </message>
        <message>
            <source>This computer has no microphone</source>
            <translation>Este equipo no tiene micrófono</translation>
        </message>
        <message>
            <source>A recording is being transcribed</source>
            <translation>Se está transcribiendo una grabación</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Grabando</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Stop and transcribe</source>
            <translation>Parar y transcribir</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>being transcribed…</source>
            <translation>transcribiéndose…</translation>
        </message>
        <message>
            <source>or drop a file: flac, m4a, mp3, mp4, ogg, wav, webm</source>
            <translation>o suelta un archivo: flac, m4a, mp3, mp4, ogg, wav, webm</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Cambia la petición o elige otro modelo.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Tiempos</translation>
        </message>
        <message>
            <source>this model gives no times</source>
            <translation>este modelo no da tiempos</translation>
        </message>
        <message>
            <source>Transcript with times</source>
            <translation>Transcripción con tiempos</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Save as %1</source>
            <translation>Guardar como %1</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Esta petición como curl, Python y JavaScript</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>Leer en voz alta</translation>
        </message>
    </context>
    <context>
        <name>TranslateSheet</name>
        <message>
            <source>Language of the translation</source>
            <translation>Idioma de la traducción</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Traducir</translation>
        </message>
        <message>
            <source>By %1. It stands below the message and is no part of what is said.</source>
            <translation>De %1. Queda debajo del mensaje y no forma parte de la conversación.</translation>
        </message>
    </context>
    <context>
        <name>TranslationHead</name>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Copy the translation as Markdown</source>
            <translation>Copiar la traducción como Markdown</translation>
        </message>
        <message>
            <source>Delete the translation</source>
            <translation>Borrar la traducción</translation>
        </message>
    </context>
    <context>
        <name>TranslationReport</name>
        <message>
            <source>The request went to the provider as the client sent it, but for the model's name and the credentials.</source>
            <translation>La petición llegó al proveedor como la envió el cliente, salvo el nombre del modelo y las credenciales.</translation>
        </message>
        <message>
            <source>Everything in the request has a place in the provider's dialect.</source>
            <translation>Todo lo de la petición tiene sitio en el dialecto del proveedor.</translation>
        </message>
        <message>
            <source>The provider speaks another dialect. Dropped fields have no place there; changed ones are said as nearly as it can.</source>
            <translation>El proveedor habla otro dialecto. Los campos descartados no tienen sitio allí; los cambiados se expresan lo más fielmente posible.</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>descartado</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>cambiado</translation>
        </message>
        <message>
            <source>Fields that are only named or placed otherwise: %1</source>
            <translation>Campos que solo cambian de nombre o de lugar: %1</translation>
        </message>
        <message>
            <source>mapped</source>
            <translation>asignado</translation>
        </message>
    </context>
    <context>
        <name>UsageBars</name>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
    </context>
    <context>
        <name>UsageView</name>
        <message>
            <source>Back to the board</source>
            <translation>Volver al panel</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Save as CSV among your downloads</source>
            <translation>Guardar como CSV en descargas</translation>
        </message>
        <message>
            <source>There is nothing to save.</source>
            <translation>No hay nada que guardar.</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Save as JSON among your downloads</source>
            <translation>Guardar como JSON en descargas</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periodo</translation>
        </message>
        <message>
            <source>Today by hour</source>
            <translation>Hoy por hora</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 días</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 días</translation>
        </message>
        <message>
            <source>12 weeks</source>
            <translation>12 semanas</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>12 meses</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>Agrupar por</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Filtered by</source>
            <translation>Filtrado por</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Parte</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Intercambios</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>En caché</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>Usage by group</source>
            <translation>Uso por grupo</translation>
        </message>
        <message>
            <source>Nothing was used in this time</source>
            <translation>No se usó nada en este tiempo</translation>
        </message>
        <message>
            <source>Every exchange counts here with its tokens and what it cost. Choose a longer period to see older ones.</source>
            <translation>Cada intercambio cuenta aquí con sus tokens y su coste. Elige un periodo más largo para ver los anteriores.</translation>
        </message>
        <message>
            <source>Budget of %1: %2</source>
            <translation>Presupuesto de %1: %2</translation>
        </message>
        <message>
            <source>Budget %1</source>
            <translation>Presupuesto %1</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Período…</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Primer día</translation>
        </message>
        <message>
            <source>to</source>
            <translation>hasta</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Último día</translation>
        </message>
        <message>
            <source>Show 12 months</source>
            <translation>Mostrar 12 meses</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sesión</translation>
        </message>
    </context>
    <context>
        <name>Video</name>
        <message>
            <source>waits at the provider</source>
            <translation>en espera en el proveedor</translation>
        </message>
        <message>
            <source>being made</source>
            <translation>creándose</translation>
        </message>
        <message>
            <source>done</source>
            <translation>hecho</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallido</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelado</translation>
        </message>
        <message>
            <source>expired at the provider</source>
            <translation>caducado en el proveedor</translation>
        </message>
        <message>
            <source>The provider could not call it off: it goes on there, and may be billed.</source>
            <translation>El proveedor no pudo cancelarlo: sigue en marcha allí y quizá se cobre.</translation>
        </message>
    </context>
    <context>
        <name>VideoPage</name>
        <message>
            <source>Make a video</source>
            <translation>Crear un vídeo</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Video model</source>
            <translation>Modelo de vídeo</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>What is to happen</source>
            <translation>Qué debe ocurrir</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>Primer fotograma</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Choose the first frame</source>
            <translation>Elige el primer fotograma</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>Imágenes (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>del modelo</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Aspect</source>
            <translation>Proporción</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Esta petición como curl, Python y JavaScript</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Say first what is to happen</source>
            <translation>Di antes qué debe ocurrir</translation>
        </message>
        <message>
            <source>The request is on its way</source>
            <translation>La petición está en camino</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Cambia la petición o elige otro modelo.</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>Aún no se ha creado nada</translation>
        </message>
        <message>
            <source>A video takes minutes. It goes on when the window is closed, and stays here with its prompt.</source>
            <translation>Un vídeo tarda minutos. Sigue aunque se cierre la ventana, y se queda aquí con su prompt.</translation>
        </message>
        <message>
            <source>This computer cannot play it; it can be saved.</source>
            <translation>Este equipo no puede reproducirlo; se puede guardar.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Close the player</source>
            <translation>Cerrar el reproductor</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>Vídeos</translation>
        </message>
        <message>
            <source>Save the video</source>
            <translation>Guardar el vídeo</translation>
        </message>
        <message>
            <source>Delete this video?</source>
            <translation>¿Eliminar este vídeo?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
    </context>
    <context>
        <name>VideoRow</name>
        <message>
            <source>%1, %2 %</source>
            <translation>%1, %2 %</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>Usar su prompt</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Loading</source>
            <translation>Cargando</translation>
        </message>
    </context>
    <context>
        <name>Waterfall</name>
        <message>
            <source>Where the time went</source>
            <translation>En qué se fue el tiempo</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Aceptar</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Enrutar</translation>
        </message>
        <message>
            <source>Earlier tries</source>
            <translation>Intentos anteriores</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Conectar</translation>
        </message>
        <message>
            <source>First byte</source>
            <translation>Primer byte</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Primer token</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Stream</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Rechazar</translation>
        </message>
        <message>
            <source>Until its end</source>
            <translation>Hasta el final</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
    </context>
    <context>
        <name>WindowCard</name>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Noche</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Interface size</source>
            <translation>Tamaño de la interfaz</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>Al cerrar la ventana</translation>
        </message>
        <message>
            <source>This desktop has no tray, so the gateway ends with the window unless it is kept in the background</source>
            <translation>Este escritorio no tiene bandeja: el gateway termina con la ventana salvo que siga en segundo plano</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Preguntar</translation>
        </message>
        <message>
            <source>Keep the gateway running</source>
            <translation>Mantener el gateway en marcha</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Start with the session</source>
            <translation>Iniciar con la sesión</translation>
        </message>
        <message>
            <source>In the tray, without a window</source>
            <translation>En la bandeja, sin ventana</translation>
        </message>
        <message>
            <source>Notify when a provider is disturbed</source>
            <translation>Avisar si un proveedor tiene problemas</translation>
        </message>
        <message>
            <source>Notify when a budget is nearly spent</source>
            <translation>Avisar si un presupuesto está casi agotado</translation>
        </message>
    </context>
    <context>
        <name>station::Alerts</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>The budget of “%1” is used up</source>
            <translation>El presupuesto de «%1» se agotó</translation>
        </message>
        <message>
            <source>%1 today. Its requests are refused until tomorrow.</source>
            <translation>%1 hoy. Sus peticiones se rechazan hasta mañana.</translation>
        </message>
        <message>
            <source>%1 this month. Its requests are refused until the next one.</source>
            <translation>%1 este mes. Sus peticiones se rechazan hasta el próximo.</translation>
        </message>
        <message>
            <source>80 % of the budget of “%1” is used</source>
            <translation>Usado el 80 % del presupuesto de «%1»</translation>
        </message>
        <message>
            <source>%1 today.</source>
            <translation>%1 hoy.</translation>
        </message>
        <message>
            <source>%1 this month.</source>
            <translation>%1 este mes.</translation>
        </message>
        <message>
            <source>%1 refuses its key</source>
            <translation>%1 rechaza la clave</translation>
        </message>
        <message>
            <source>%1 is disturbed</source>
            <translation>%1 tiene problemas</translation>
        </message>
    </context>
    <context>
        <name>station::Aliases</name>
        <message>
            <source>An alias is a word like “fast”, without blanks and slashes</source>
            <translation>Un alias es una palabra como «fast», sin espacios ni barras</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1 (%2 de %3)</translation>
        </message>
        <message>
            <source>“%1” has it already</source>
            <translation>«%1» ya lo tiene</translation>
        </message>
        <message>
            <source>“%1” stands for %2</source>
            <translation>«%1» representa a %2</translation>
        </message>
    </context>
    <context>
        <name>station::BackupControl</name>
        <message>
            <source>Before an upgrade</source>
            <translation>Antes de una actualización</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Sin nombre</translation>
        </message>
        <message>
            <source>ledger</source>
            <translation>libro mayor</translation>
        </message>
        <message>
            <source>conversations</source>
            <translation>conversaciones</translation>
        </message>
        <message>
            <source>conversations and media</source>
            <translation>conversaciones y medios</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>ajustes</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Creando la copia…</translation>
        </message>
        <message>
            <source>The backup is made.</source>
            <translation>La copia está hecha.</translation>
        </message>
        <message>
            <source>The backup is made, but without the settings: %1</source>
            <translation>La copia está hecha, pero sin los ajustes: %1</translation>
        </message>
        <message>
            <source>The gateway stops, once running answers have ended…</source>
            <translation>El gateway se detendrá cuando terminen las respuestas en curso…</translation>
        </message>
        <message>
            <source>Restoring “%1”…</source>
            <translation>Restaurando «%1»…</translation>
        </message>
        <message>
            <source>Nothing was replaced, since what is there now could not be kept: %1</source>
            <translation>No se ha sustituido nada, porque no se pudo guardar lo que hay ahora: %1</translation>
        </message>
        <message>
            <source>“%1” is restored. What was there before is a backup of its own.</source>
            <translation>«%1» se ha restaurado. Lo que había antes es ahora una copia aparte.</translation>
        </message>
        <message>
            <source>Renaming…</source>
            <translation>Cambiando el nombre…</translation>
        </message>
        <message>
            <source>Deleting the backup…</source>
            <translation>Eliminando la copia…</translation>
        </message>
        <message>
            <source>The backup is deleted.</source>
            <translation>La copia se ha eliminado.</translation>
        </message>
        <message>
            <source>Made by itself</source>
            <translation>Creada automáticamente</translation>
        </message>
        <message>
            <source>Before %1 was restored</source>
            <translation>Antes de restaurar %1</translation>
        </message>
    </context>
    <context>
        <name>station::Board</name>
        <message>
            <source>ddd d MMM</source>
            <translation>ddd d MMM</translation>
        </message>
        <message>
            <source>PORT %1 TAKEN</source>
            <translation>PUERTO %1 OCUPADO</translation>
        </message>
        <message>
            <source>GATEWAY STOPPED</source>
            <translation>GATEWAY PARADO</translation>
        </message>
        <message>
            <source>GATEWAY DRAINING</source>
            <translation>GATEWAY CERRANDO</translation>
        </message>
        <message>
            <source>GATEWAY STARTING</source>
            <translation>GATEWAY INICIANDO</translation>
        </message>
        <message>
            <source>%1 LINES DISTURBED</source>
            <translation>%1 LÍNEAS CON FALLO</translation>
        </message>
        <message>
            <source>%1 KEY REFUSED</source>
            <translation>%1 RECHAZA CLAVE</translation>
        </message>
        <message>
            <source>%1 %2, RETRY %3</source>
            <translation>%1 %2 REINT. %3</translation>
        </message>
        <message>
            <source>%1 DISTURBED</source>
            <translation>%1 CON FALLO</translation>
        </message>
        <message>
            <source>GATEWAY READY</source>
            <translation>GATEWAY LISTO</translation>
        </message>
        <message>
            <source>ALL SYSTEMS OK</source>
            <translation>TODO EN ORDEN</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>nada aún</translation>
        </message>
        <message>
            <source>of last %1</source>
            <translation>últimos %1</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
        <message>
            <source>LEDGER NOT WRITTEN</source>
            <translation>LIBRO MAYOR SIN ESCRIBIR</translation>
        </message>
    </context>
    <context>
        <name>station::BoardModel</name>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>sin precio</translation>
        </message>
        <message>
            <source>included</source>
            <translation>incluido</translation>
        </message>
        <message>
            <source>found here</source>
            <translation>encontrado aquí</translation>
        </message>
        <message>
            <source>open</source>
            <translation>abierta</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>con fallo</translation>
        </message>
        <message>
            <source>retry %1</source>
            <translation>reintento %1</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>clave rechazada</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>sin clave</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, %2 tkns, %3 % of today, %4</source>
            <translation>%1, %2 tkns, %3 % de hoy, %4</translation>
        </message>
    </context>
    <context>
        <name>station::BodyLines</name>
        <message>
            <source>changed: %1, to %2</source>
            <translation>cambiada: %1 → %2</translation>
        </message>
        <message>
            <source>only sent by the client: %1</source>
            <translation>solo la envió el cliente: %1</translation>
        </message>
        <message>
            <source>only got by the provider: %1</source>
            <translation>solo la recibió el proveedor: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n línea sin cambios</numerusform>
                <numerusform>%n líneas sin cambios</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::CatalogModel</name>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Vision</source>
            <translation>Visión</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Herramientas</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Razonamiento</translation>
        </message>
        <message>
            <source>Stateful</source>
            <translation>Con estado</translation>
        </message>
        <message>
            <source>Speech-to-text</source>
            <translation>Voz a texto</translation>
        </message>
        <message>
            <source>Text-to-speech</source>
            <translation>Texto a voz</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Vídeo</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>Embedding</translation>
        </message>
        <message>
            <source>Moderation</source>
            <translation>Moderación</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>retirado</translation>
        </message>
        <message>
            <source>retired %1</source>
            <translation>retirado el %1</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>clave rechazada</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>con fallo</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>listo</translation>
        </message>
        <message>
            <source>with your %1 sign-in</source>
            <translation>con tu sesión de %1</translation>
        </message>
        <message>
            <source>not running</source>
            <translation>parado</translation>
        </message>
        <message>
            <source>needs a key</source>
            <translation>falta la clave</translation>
        </message>
        <message>
            <source>%1 in the catalog, %2 usable now</source>
            <translation>%1 en el catálogo, %2 utilizables</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>local</source>
            <translation>local</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>plan</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>sin precio</translation>
        </message>
        <message>
            <source>%1/min</source>
            <translation>%1/min</translation>
        </message>
        <message>
            <source>%1/1M char</source>
            <translation>%1/1M car.</translation>
        </message>
        <message>
            <source>%1/image</source>
            <translation>%1/imagen</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <source>Speaks natively</source>
            <translation>Dialecto nativo</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>Most output</source>
            <translation>Salida máxima</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>preview</source>
            <translation>vista previa</translation>
        </message>
        <message>
            <source>deprecated</source>
            <translation>obsoleto</translation>
        </message>
        <message>
            <source>Retired on</source>
            <translation>Retirado el</translation>
        </message>
        <message>
            <source>Retires on</source>
            <translation>Se retira el</translation>
        </message>
        <message>
            <source>Successor</source>
            <translation>Sucesor</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>No se puede usar ahora</translation>
        </message>
        <message>
            <source>All providers</source>
            <translation>Todos los proveedores</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s)</source>
            <translation>
                <numerusform>%n intercambio</numerusform>
                <numerusform>%n intercambios</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens unpriced</source>
            <translation>%1 tokens sin precio</translation>
        </message>
        <message>
            <source>Used today</source>
            <translation>Usado hoy</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>prices as of %1</source>
            <extracomment>A month and its year, as QLocale::toString() takes them</extracomment>
            <translation>precios de %1</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>MMMM 'de' yyyy</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>fijado por ti</translation>
        </message>
    </context>
    <context>
        <name>station::CatalogNews</name>
        <message>
            <source>Models and prices are again those that came with the program; nothing is fetched by itself.</source>
            <translation>Los modelos y precios vuelven a ser los que venían con el programa; nada se descarga por sí solo.</translation>
        </message>
        <message>
            <source>Nothing is new: the catalog has all of it.</source>
            <translation>No hay nada nuevo: el catálogo ya lo tiene todo.</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <translation>%1, %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n new model(s)</source>
            <translation>
                <numerusform>%n modelo nuevo</numerusform>
                <numerusform>%n modelos nuevos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with other prices</source>
            <translation>
                <numerusform>%n con otro precio</numerusform>
                <numerusform>%n con otros precios</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: in %2 → %3, out %4 → %5</source>
            <translation>%1: entrada %2 → %3, salida %4 → %5</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>nuevo: %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::ChatClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>El gateway no responde: %1</translation>
        </message>
    </context>
    <context>
        <name>station::ChatDesk</name>
        <message>
            <source>This conversation is not being kept: %1</source>
            <translation>Esta conversación no se está guardando: %1</translation>
        </message>
        <message>
            <source>That conversation could not be read.</source>
            <translation>No se pudo leer esa conversación.</translation>
        </message>
        <message>
            <source>conversation</source>
            <translation>conversacion</translation>
        </message>
        <message>
            <source>The conversation could not be written: %1</source>
            <translation>No se pudo escribir la conversación: %1</translation>
        </message>
        <message>
            <source>%1 does not take %2: it is asked without</source>
            <translation>%1 no admite %2: se pregunta sin ello</translation>
        </message>
        <message>
            <source>%1 has no vision; choose a model that takes images.</source>
            <translation>%1 no tiene visión; elige un modelo que admita imágenes.</translation>
        </message>
        <message>
            <source>%1 does not take PDFs; choose a model that does.</source>
            <translation>%1 no admite PDF; elige un modelo que los admita.</translation>
        </message>
        <message>
            <source>pasted.png</source>
            <translation>pegado.png</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>%1 de entrada, %2 de salida</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>Put the JSON in Parameters right first: %1</source>
            <translation>Corrige primero el JSON de Parámetros: %1</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (copia)</translation>
        </message>
        <message>
            <source>%1 (copy %2)</source>
            <translation>%1 (copia %2)</translation>
        </message>
        <message>
            <source>What you pasted is long: it goes with the prompt as a text file</source>
            <translation>Lo pegado es largo: va con el prompt como archivo de texto</translation>
        </message>
        <message>
            <source>pasted.txt</source>
            <translation>pegado.txt</translation>
        </message>
    </context>
    <context>
        <name>station::ChatPresets</name>
        <message>
            <source>%1 is written to %2.</source>
            <translation>%1 está escrito en %2.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>No se pudo escribir %1: %2</translation>
        </message>
        <message>
            <source>%1 is not taken. %2</source>
            <translation>%1 no se toma. %2</translation>
        </message>
        <message>
            <source>It is larger than 1 MB, which no preset is.</source>
            <translation>Ocupa más de 1 MB, y ningún preajuste es tan grande.</translation>
        </message>
        <message>
            <source>%1 is kept: choose it above.</source>
            <translation>%1 está guardado: elígelo arriba.</translation>
        </message>
        <message>
            <source>There is another %1 already: this one is kept as %2.</source>
            <translation>Ya hay otro %1: este se guarda como %2.</translation>
        </message>
    </context>
    <context>
        <name>station::ClientControl</name>
        <message>
            <source>Not installed</source>
            <translation>No instalado</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>Sin configurar</translation>
        </message>
        <message>
            <source>Set up for another</source>
            <translation>Configurado para otro</translation>
        </message>
        <message>
            <source>Set up for Token Station</source>
            <translation>Configurado para Token Station</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>Roto</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>Qué cambiará</translation>
        </message>
        <message>
            <source>What undoing puts back</source>
            <translation>Qué se restaura al deshacer</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n línea sin cambios</numerusform>
                <numerusform>%n líneas sin cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>Se está trabajando en ello</translation>
        </message>
        <message>
            <source>There is nothing to change</source>
            <translation>No hay nada que cambiar</translation>
        </message>
        <message>
            <source>%1 is set up. The original is in the journal.</source>
            <translation>%1 está configurado. El original está en el registro de cambios.</translation>
        </message>
        <message>
            <source>%1 is as it was before.</source>
            <translation>%1 está como antes.</translation>
        </message>
        <message>
            <source>Answered “%1” in %2 s</source>
            <translation>Respondió «%1» en %2 s</translation>
        </message>
        <message>
            <source>%1 was opened in %2</source>
            <translation>%1 se abrió en %2</translation>
        </message>
    </context>
    <context>
        <name>station::Conversation</name>
        <message>
            <source>streaming %1 s</source>
            <translation>en curso %1 s</translation>
        </message>
        <message>
            <source>Send needs the gateway: it does not listen now</source>
            <translation>Para enviar hace falta el gateway: ahora no escucha</translation>
        </message>
        <message>
            <source>Send needs a model: open a line in Providers first</source>
            <translation>Para enviar hace falta un modelo: abre antes una línea en Proveedores</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>en curso</translation>
        </message>
        <message>
            <source>Look at the gateway's lamp, then try again.</source>
            <translation>Mira la luz del gateway y vuelve a intentarlo.</translation>
        </message>
        <message>
            <source>Try again, or choose another model.</source>
            <translation>Vuelve a intentarlo o elige otro modelo.</translation>
        </message>
        <message>
            <source>Look at this provider's key on the Providers page.</source>
            <translation>Revisa la clave de este proveedor en la página Proveedores.</translation>
        </message>
        <message>
            <source>The budget is used up; choose a model that costs nothing.</source>
            <translation>El presupuesto se agotó; elige un modelo que no cueste nada.</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>Elige otro modelo.</translation>
        </message>
        <message>
            <source>Wait a little, then try again, or choose another model.</source>
            <translation>Espera un poco y reintenta, o elige otro modelo.</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Cambia la petición o elige otro modelo.</translation>
        </message>
        <message>
            <source>Go on exactly where you stopped.</source>
            <translation>Sigue exactamente donde te quedaste.</translation>
        </message>
        <message>
            <source>translating</source>
            <translation>traduciendo</translation>
        </message>
    </context>
    <context>
        <name>station::ConversationList</name>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Ayer</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Últimos 7 días</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n modelo</numerusform>
                <numerusform>%n modelos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::DeparturesModel</name>
        <message>
            <source>%1, %2, asked for %3, answered by %4, %5 in, %6 out, %7, %8</source>
            <translation>%1, %2, pidió %3, respondió %4, %5 de entrada, %6 de salida, %7, %8</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n imagen</numerusform>
                <numerusform>%n imágenes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::Desktop</name>
        <message>
            <source> and </source>
            <translation> y </translation>
        </message>
        <message>
            <source>No backup could be made</source>
            <translation>No se pudo crear ninguna copia</translation>
        </message>
    </context>
    <context>
        <name>station::Dictation</name>
        <message>
            <source>Try again, or choose another model in Audio.</source>
            <translation>Inténtalo de nuevo o elige otro modelo en Audio.</translation>
        </message>
        <message>
            <source>No words were heard. Speak closer to the microphone, or choose another one in Audio.</source>
            <translation>No se oyeron palabras. Habla más cerca del micrófono o elige otro en Audio.</translation>
        </message>
        <message>
            <source>What you said is being written down</source>
            <translation>Se está transcribiendo lo que dijiste</translation>
        </message>
        <message>
            <source>This computer has no microphone: connect one to dictate</source>
            <translation>Este equipo no tiene micrófono: conecta uno para dictar</translation>
        </message>
        <message>
            <source>No model writes down speech here yet: open a line in Providers</source>
            <translation>Aún no hay un modelo que transcriba: abre una línea en Proveedores</translation>
        </message>
        <message>
            <source>That was too short: speak, then press the button again.</source>
            <translation>Fue demasiado corto: habla y pulsa el botón otra vez.</translation>
        </message>
    </context>
    <context>
        <name>station::FileChooser</name>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>station::FirstRun</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>Hace falta el gateway: ahora no escucha</translation>
        </message>
        <message>
            <source>The answer arrives here, word by word.</source>
            <translation>La respuesta llega aquí, palabra por palabra.</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
        <message>
            <source>streaming, the first word after %1</source>
            <translation>en curso, la primera palabra a los %1</translation>
        </message>
        <message>
            <source>Answered in %1, the first word after %2</source>
            <translation>Respondido en %1, la primera palabra a los %2</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>detenida</translation>
        </message>
    </context>
    <context>
        <name>station::FoundKeys</name>
        <message>
            <source>The key of %1 is in the keychain.</source>
            <translation>La clave de %1 está en el llavero.</translation>
        </message>
        <message>
            <source>environment variable %1</source>
            <translation>variable de entorno %1</translation>
        </message>
    </context>
    <context>
        <name>station::Gallery</name>
        <message>
            <source>It could not be kept: look at the data folder's space and permissions.</source>
            <translation>No se pudo guardar: revisa el espacio y los permisos de la carpeta de datos.</translation>
        </message>
        <message>
            <source>It could not be written: %1</source>
            <translation>No se pudo escribir: %1</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayBackend</name>
        <message>
            <source>The gateway is not running.</source>
            <translation>El gateway no está en marcha.</translation>
        </message>
        <message>
            <source>Another process has taken over the gateway.</source>
            <translation>Otro proceso ha tomado el gateway.</translation>
        </message>
        <message>
            <source>Another window of Token Station runs the gateway (%1); close that one first</source>
            <translation>Otra ventana de Token Station ejecuta el gateway (%1); cierra antes esa</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayControl</name>
        <message>
            <source>Gateway starting</source>
            <translation>Gateway iniciando</translation>
        </message>
        <message>
            <source>Gateway on</source>
            <translation>Gateway activo</translation>
        </message>
        <message>
            <source>Gateway draining</source>
            <translation>Gateway cerrando</translation>
        </message>
        <message>
            <source>Gateway off</source>
            <translation>Gateway parado</translation>
        </message>
        <message>
            <source>Port taken</source>
            <translation>Puerto ocupado</translation>
        </message>
        <message>
            <source>Port %1 is taken</source>
            <translation>El puerto %1 está ocupado</translation>
        </message>
        <message>
            <source>The gateway is stopped</source>
            <translation>El gateway está detenido</translation>
        </message>
        <message>
            <source>Another program listens there; clients cannot reach Token Station.</source>
            <translation>Otro programa escucha ahí; los clientes no pueden acceder a Token Station.</translation>
        </message>
        <message>
            <source>Clients cannot reach Token Station until it runs again.</source>
            <translation>Los clientes no pueden acceder a Token Station hasta que vuelva a funcionar.</translation>
        </message>
        <message>
            <source>config.json is not valid; the last good one is in use</source>
            <translation>config.json no es válido; sigue en uso el último válido</translation>
        </message>
        <message>
            <source>The ledger cannot be written</source>
            <translation>No se puede escribir en el libro mayor</translation>
        </message>
        <message>
            <source>Exchanges go on; their rows wait in memory until it can be written again.</source>
            <translation>Los intercambios siguen; sus filas esperan en la memoria hasta que se pueda volver a escribir.</translation>
        </message>
    </context>
    <context>
        <name>station::GatewaySettings</name>
        <message>
            <source>Make a gateway key first: other machines must not get in without one</source>
            <translation>Crea primero una clave del gateway: otros equipos no deben entrar sin ella</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535</source>
            <translation>Un puerto es un número de 1 a 65535</translation>
        </message>
        <message>
            <source>A host is a name such as station.example, without http:// (not “%1”)</source>
            <translation>Un host es un nombre como station.example, sin http:// (no «%1»)</translation>
        </message>
        <message>
            <source>An origin is written as https://app.example, with nothing after the host and its port (not “%1”)</source>
            <translation>Un origen se escribe https://app.example, sin nada tras el host y su puerto (no «%1»)</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayWords</name>
        <message>
            <source>There is a key named "%1" already. Choose another name, or revoke that key first.</source>
            <translation>Ya hay una clave llamada «%1». Elige otro nombre o revoca antes esa clave.</translation>
        </message>
        <message>
            <source>There is no key named "%1".</source>
            <translation>No hay ninguna clave llamada «%1».</translation>
        </message>
        <message>
            <source>The name of a key is 1 to %1 visible characters, without blanks.</source>
            <translation>El nombre de una clave tiene de 1 a %1 caracteres visibles, sin espacios.</translation>
        </message>
        <message>
            <source>A model pattern is like "anthropic/*"; it is not empty and has no comma.</source>
            <translation>Un patrón de modelo es como «anthropic/*»; no está vacío ni lleva comas.</translation>
        </message>
        <message>
            <source>The keychain refused access; unlock it and allow Token Station</source>
            <translation>El llavero denegó el acceso: desbloquéalo y permite Token Station</translation>
        </message>
        <message>
            <source>No keychain is available here (no secret service on the session bus); start gnome-keyring or KWallet, or give the key by an environment variable</source>
            <translation>Aquí no hay llavero (no hay Secret Service en el bus de sesión): inicia gnome-keyring o KWallet, o da la clave en una variable de entorno</translation>
        </message>
        <message>
            <source>The keychain failed (%1); unlock it, or give the key by an environment variable</source>
            <translation>El llavero falló (%1): desbloquéalo o da la clave en una variable de entorno</translation>
        </message>
        <message>
            <source>The key is empty; nothing was stored</source>
            <translation>La clave está vacía; no se guardó nada</translation>
        </message>
        <message>
            <source>The key holds spaces or characters that no provider's key has; nothing was stored</source>
            <translation>La clave contiene espacios o caracteres que ninguna clave de proveedor tiene; no se guardó nada</translation>
        </message>
        <message>
            <source>the environment variable %1 is not set</source>
            <translation>la variable de entorno %1 no está definida</translation>
        </message>
        <message>
            <source>the file %1 is missing or empty</source>
            <translation>el archivo %1 falta o está vacío</translation>
        </message>
        <message>
            <source>No key is stored</source>
            <translation>No hay ninguna clave guardada</translation>
        </message>
        <message>
            <source>The key was accepted</source>
            <translation>La clave fue aceptada</translation>
        </message>
        <message>
            <source>It lists %1 models</source>
            <translation>Ofrece %1 modelos</translation>
        </message>
        <message>
            <source>%1 cannot be reached: %2</source>
            <translation>No se puede conectar con %1: %2</translation>
        </message>
        <message>
            <source>%1 is not installed: no program "%2" is in the PATH</source>
            <translation>%1 no está instalado: no hay ningún programa «%2» en el PATH</translation>
        </message>
        <message>
            <source>%1 did not answer within %2 s</source>
            <translation>%1 no respondió en %2 s</translation>
        </message>
        <message>
            <source>%1 did not answer: %2</source>
            <translation>%1 no respondió: %2</translation>
        </message>
        <message>
            <source>%1 was stopped</source>
            <translation>%1 se detuvo</translation>
        </message>
        <message>
            <source>The gateway was started but does not listen: %1 (see token-station-gateway doctor)</source>
            <translation>El gateway se inició pero no escucha: %1 (véase token-station-gateway doctor)</translation>
        </message>
        <message>
            <source>The gateway cannot start: another program holds %1; end that one, or set listen.port in config.json and connect again</source>
            <translation>El gateway no puede iniciarse: otro programa ocupa %1. Ciérralo, o cambia listen.port en config.json y configura de nuevo</translation>
        </message>
        <message>
            <source>Another program holds %1; end it, or set listen.port in config.json to a free port, then try again</source>
            <translation>Otro programa ocupa %1. Ciérralo, o pon en listen.port de config.json un puerto libre, y vuelve a intentarlo</translation>
        </message>
        <message>
            <source>%1 has not been set up by Token Station: there is nothing to undo</source>
            <translation>%1 no fue configurado por Token Station: no hay nada que deshacer</translation>
        </message>
        <message>
            <source>Another program sets a client up just now; try again</source>
            <translation>Otro programa está configurando un cliente; vuelve a intentarlo</translation>
        </message>
        <message>
            <source>%1 has just been changed by another program; try again</source>
            <translation>Otro programa acaba de cambiar %1; vuelve a intentarlo</translation>
        </message>
        <message>
            <source>The environment sets %1, which %2 takes before its settings file; unset it where %3 runs</source>
            <translation>El entorno define %1, que %2 toma antes que su archivo de configuración; quítala donde se ejecuta %3</translation>
        </message>
        <message>
            <source>The settings file sets %1, a credential of your own or of another tool, which Claude Code would send beside the gateway's; take that line out, or undo the other tool's set-up, then try again</source>
            <translation>El archivo de configuración define %1, una credencial tuya o de otra herramienta que Claude Code enviaría junto a la del gateway; quita esa línea o deshaz la configuración de la otra herramienta y vuelve a intentarlo</translation>
        </message>
        <message>
            <source>The settings file sets %1, with which Claude Code asks that cloud and not the gateway; take that line out first</source>
            <translation>El archivo de configuración define %1, con lo que Claude Code consulta esa nube y no el gateway; quita antes esa línea</translation>
        </message>
        <message>
            <source>The settings file has an apiKeyHelper, whose key would go out in place of the login; take that line out, or connect without --keep-login</source>
            <translation>El archivo de configuración tiene un apiKeyHelper, cuya clave se enviaría en lugar del inicio de sesión; quita esa línea o configura sin conservarlo</translation>
        </message>
        <message>
            <source>config.toml selects the profile %1, which is left alone: a model_provider in it comes before the gateway</source>
            <translation>config.toml elige el perfil %1, que no se toca: un model_provider en él va antes que el gateway</translation>
        </message>
        <message>
            <source>Another base URL for OpenAI is set; it holds for Codex's own provider and not for the gateway</source>
            <translation>Hay otra base URL para OpenAI; vale para el proveedor propio de Codex y no para el gateway</translation>
        </message>
        <message>
            <source>The settings file points at %1; undo brings that back</source>
            <translation>El archivo de configuración apunta a %1; deshacer lo restaura</translation>
        </message>
        <message>
            <source>config.toml uses the provider %1; undo brings that back</source>
            <translation>config.toml usa el proveedor %1; deshacer lo restaura</translation>
        </message>
        <message>
            <source>The catalog does not know "%1" (%2); it is passed on all the same, and its provider judges it</source>
            <translation>El catálogo no conoce «%1» (%2); se pasa de todos modos y su proveedor decide</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made; check the rights on the folder above it</source>
            <translation>No se puede crear la carpeta %1: revisa los permisos de la carpeta superior</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made</source>
            <translation>No se puede crear la carpeta %1</translation>
        </message>
        <message>
            <source>This backup is no longer in %1</source>
            <translation>Esta copia ya no está en %1</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>No se puede escribir %1: %2</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>No se puede leer %1: %2</translation>
        </message>
        <message>
            <source>%1 cannot be started: %2</source>
            <translation>No se puede iniciar %1: %2</translation>
        </message>
        <message>
            <source>the connection was lost while the job was handed in. Whether it was taken, and is billed, nobody can tell; it was not sent again, so that it is not paid twice. Look into the provider's own list of jobs or usage: if it is not there, send the request anew</source>
            <translation>La conexión se perdió mientras se entregaba el trabajo. Nadie puede decir si se aceptó y se cobra; no se envió de nuevo, para que no se pague dos veces. Mira en la lista de trabajos o el consumo del proveedor: si no está allí, envía la petición otra vez</translation>
        </message>
        <message>
            <source>gw-(made when this is applied)</source>
            <translation>gw-(se crea al aplicar)</translation>
        </message>
        <message>
            <source>Another program listens on %1. End it, or choose another port (0 takes a free one).</source>
            <translation>Otro programa escucha en %1. Ciérralo o elige otro puerto (0 toma uno libre).</translation>
        </message>
        <message>
            <source>This account may not listen on %1. Choose a port above 1023 (0 takes a free one).</source>
            <translation>Esta cuenta no puede escuchar en %1. Elige un puerto superior a 1023 (0 toma uno libre).</translation>
        </message>
        <message>
            <source>This computer has no address %1. Choose another one to listen on.</source>
            <translation>Este equipo no tiene la dirección %1. Elige otra en la que escuchar.</translation>
        </message>
        <message>
            <source>%1: it should hold an object ({ … }). Nothing was changed; mend the file</source>
            <translation>%1: debería contener un objeto ({ … }). No se cambió nada; corrige el archivo</translation>
        </message>
        <message>
            <source>%1: "env" should be an object. Nothing was changed; mend the file</source>
            <translation>%1: «env» debería ser un objeto. No se cambió nada; corrige el archivo</translation>
        </message>
        <message>
            <source>%1. Nothing was changed; mend the file, then try again</source>
            <translation>%1. No se cambió nada; corrige el archivo y vuelve a intentarlo</translation>
        </message>
        <message>
            <source>%1 cannot be removed: %2</source>
            <translation>No se puede eliminar %1: %2</translation>
        </message>
        <message>
            <source>The list at %1 cannot be had: %2</source>
            <translation>No se puede obtener la lista de %1: %2</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full. Free some space on it.</source>
            <translation>El disco de %1 está lleno. Libera espacio en él.</translation>
        </message>
        <message>
            <source>Another program holds %1 locked. Close the program that has it open.</source>
            <translation>Otro programa tiene bloqueado %1. Cierra el programa que lo tiene abierto.</translation>
        </message>
        <message>
            <source>%1 cannot be written. Give your user permission to write to the file and its folder.</source>
            <translation>No se puede escribir en %1. Da a tu usuario permiso de escritura en el archivo y su carpeta.</translation>
        </message>
        <message>
            <source>%1 cannot be opened. Check that its folder exists and that your user may write there.</source>
            <translation>No se puede abrir %1. Comprueba que su carpeta existe y que tu usuario puede escribir en ella.</translation>
        </message>
        <message>
            <source>Reading or writing %1 failed (%2). Check its disk: space, quota, file size limit, health.</source>
            <translation>Falló la lectura o la escritura de %1 (%2). Revisa su disco: espacio, cuota, límite de tamaño de archivo, estado.</translation>
        </message>
    </context>
    <context>
        <name>station::ImageDesk</name>
        <message>
            <source>The picture to change cannot be read: %1</source>
            <translation>No se puede leer la imagen que se va a cambiar: %1</translation>
        </message>
        <message>
            <source>The picture is too large to be read.</source>
            <translation>La imagen es demasiado grande para leerla.</translation>
        </message>
        <message>
            <source>The answer holds no picture.</source>
            <translation>La respuesta no contiene ninguna imagen.</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>Creado en</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>%1 cannot be read, or is larger than 32 MB.</source>
            <translation>%1 no se puede leer o supera los 32 MB.</translation>
        </message>
        <message>
            <source>%1 is no PNG, JPEG or WebP picture.</source>
            <translation>%1 no es una imagen PNG, JPEG o WebP.</translation>
        </message>
        <message>
            <source>The provider gave an address in place of the picture: %1</source>
            <translation>El proveedor dio una dirección en lugar de la imagen: %1</translation>
        </message>
    </context>
    <context>
        <name>station::KeysModel</name>
        <message>
            <source>A key needs a name that says what it is for</source>
            <translation>Una clave necesita un nombre que diga para qué es</translation>
        </message>
        <message>
            <source>Requests a minute are a whole number above zero</source>
            <translation>Las peticiones por minuto son un entero mayor que cero</translation>
        </message>
        <message>
            <source>A budget is an amount in US dollars, for example 20</source>
            <translation>Un presupuesto es una cantidad en USD, por ejemplo 20</translation>
        </message>
        <message>
            <source>The last day is one to come, written as 2027-03-31</source>
            <translation>El último día es futuro y se escribe 2027-03-31</translation>
        </message>
        <message>
            <source>all models</source>
            <translation>todos los modelos</translation>
        </message>
        <message>
            <source>%1 requests a minute</source>
            <translation>%1 peticiones por minuto</translation>
        </message>
        <message>
            <source>%1 a day</source>
            <translation>%1 al día</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <translation>%1 al mes</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>hasta el %1</translation>
        </message>
        <message>
            <source>%1 this month</source>
            <translation>%1 este mes</translation>
        </message>
        <message>
            <source>%1 today</source>
            <translation>%1 hoy</translation>
        </message>
    </context>
    <context>
        <name>station::Language</name>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
    </context>
    <context>
        <name>station::Licences</name>
        <message>
            <source>this program</source>
            <translation>este programa</translation>
        </message>
        <message>
            <source>window, network, storage</source>
            <translation>ventana, red, almacenamiento</translation>
        </message>
        <message>
            <source>the gateway's own server</source>
            <translation>el servidor propio del gateway</translation>
        </message>
        <message>
            <source>calls to providers</source>
            <translation>llamadas a los proveedores</translation>
        </message>
        <message>
            <source>reading JSON</source>
            <translation>leer JSON</translation>
        </message>
        <message>
            <source>writing JSON</source>
            <translation>escribir JSON</translation>
        </message>
        <message>
            <source>Codex's settings</source>
            <translation>ajustes de Codex</translation>
        </message>
        <message>
            <source>the system's keychain</source>
            <translation>el llavero del sistema</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>dominio público</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>almacenamiento</translation>
        </message>
        <message>
            <source>compressed requests</source>
            <translation>peticiones comprimidas</translation>
        </message>
        <message>
            <source>typefaces</source>
            <translation>tipografías</translation>
        </message>
        <message>
            <source>catalog of models and prices</source>
            <translation>catálogo de modelos y precios</translation>
        </message>
        <message>
            <source>speech on this machine, where installed</source>
            <translation>voz en este equipo, si está instalada</translation>
        </message>
        <message>
            <source>reading office documents</source>
            <translation>lectura de documentos de oficina</translation>
        </message>
    </context>
    <context>
        <name>station::LineTroubles</name>
        <message>
            <source>key refused</source>
            <translation>clave rechazada</translation>
        </message>
    </context>
    <context>
        <name>station::MediaClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>El gateway no responde: %1</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>La respuesta se cortó antes de terminar.</translation>
        </message>
    </context>
    <context>
        <name>station::ModelInfos</name>
        <message>
            <source>retired by its provider</source>
            <translation>retirado por su proveedor</translation>
        </message>
        <message>
            <source>only for the program whose sign-in it is</source>
            <translation>solo para el programa dueño de esa sesión</translation>
        </message>
        <message>
            <source>a key for %1</source>
            <translation>una clave de %1</translation>
        </message>
    </context>
    <context>
        <name>station::ModelList</name>
        <message>
            <source>%1 context</source>
            <translation>%1 de contexto</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>%1 in, %2 out per 1M</source>
            <translation>%1 entrada, %2 salida por 1M</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>sin precio</translation>
        </message>
    </context>
    <context>
        <name>station::OwnPrices</name>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>$ for 1M tokens</source>
            <translation>$ por 1 M de tokens</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>En caché</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>Escritura en caché</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>$ for 1M characters</source>
            <translation>$ por 1 M de caracteres</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>$ a minute</source>
            <translation>$ por minuto</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>$ each</source>
            <translation>$ por imagen</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Vídeo</translation>
        </message>
        <message>
            <source>$ a second</source>
            <translation>$ por segundo</translation>
        </message>
        <message>
            <source>The model is no longer in the catalog</source>
            <translation>El modelo ya no está en el catálogo</translation>
        </message>
        <message>
            <source>Write “%1” as US dollars, for example %2</source>
            <translation>Escribe «%1» en dólares, por ejemplo %2</translation>
        </message>
        <message>
            <source>“In” and “Out” are both needed; 0 is for what is free</source>
            <translation>Hacen falta «Entrada» y «Salida»; 0 es para lo gratuito</translation>
        </message>
    </context>
    <context>
        <name>station::PaletteModel</name>
        <message>
            <source>Copy base URL</source>
            <translation>Copiar URL base</translation>
        </message>
        <message>
            <source>Stop the gateway</source>
            <translation>Detener el gateway</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>Iniciar el gateway</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Nueva conversación</translation>
        </message>
        <message>
            <source>Theme: day</source>
            <translation>Tema: día</translation>
        </message>
        <message>
            <source>Theme: night</source>
            <translation>Tema: noche</translation>
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation>Tema: como el sistema</translation>
        </message>
        <message>
            <source>Show shortcuts</source>
            <translation>Mostrar atajos</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>Salir de Token Station</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Probar</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Playground</source>
            <translation>Playground</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Vídeo</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Estación</translation>
        </message>
    </context>
    <context>
        <name>station::Places</name>
        <message>
            <source>Configuration</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Datos</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro de eventos</translation>
        </message>
        <message>
            <source>%1 is not there yet: it is made when the gateway starts.</source>
            <translation>%1 aún no existe: se crea cuando se inicia el gateway.</translation>
        </message>
        <message>
            <source>No program on this machine opens %1. Copy the path instead.</source>
            <translation>Ningún programa de este equipo abre %1. Copia la ruta en su lugar.</translation>
        </message>
    </context>
    <context>
        <name>station::Preferences</name>
        <message>
            <source>Add Token Station to the login items of the system's own settings</source>
            <translation>Añade Token Station a los ítems de inicio en los ajustes del sistema</translation>
        </message>
        <message>
            <source>QT_SCALE_FACTOR was set for this program and stands above it</source>
            <translation>Se definió QT_SCALE_FACTOR para este programa y tiene prioridad</translation>
        </message>
        <message>
            <source>Takes effect at the next start</source>
            <translation>Se aplica en el próximo inicio</translation>
        </message>
    </context>
    <context>
        <name>station::Programs</name>
        <message>
            <source>Shell environment</source>
            <translation>Entorno de la shell</translation>
        </message>
        <message>
            <source>In the shell, or its start-up file; one key serves all three dialects</source>
            <translation>En la shell o su archivo de inicio; una clave sirve para los tres dialectos</translation>
        </message>
        <message>
            <source>In a terminal</source>
            <translation>En una terminal</translation>
        </message>
        <message>
            <source>In opencode.json of the project, or ~/.config/opencode/opencode.json</source>
            <translation>En opencode.json del proyecto o en ~/.config/opencode/opencode.json</translation>
        </message>
        <message>
            <source>In a terminal; Aider wants openai/ before the gateway's name of a model</source>
            <translation>En una terminal; Aider pide openai/ delante del nombre del modelo en el gateway</translation>
        </message>
        <message>
            <source>In ~/.continue/config.yaml; the key goes into ~/.continue/.env as TOKEN_STATION_API_KEY=…</source>
            <translation>En ~/.continue/config.yaml; la clave va en ~/.continue/.env como TOKEN_STATION_API_KEY=…</translation>
        </message>
        <message>
            <source>In Zed's settings.json; Zed reads the key from the variable TOKEN_STATION_API_KEY</source>
            <translation>En settings.json de Zed; Zed lee la clave de la variable TOKEN_STATION_API_KEY</translation>
        </message>
        <message>
            <source>In Cline's settings, as its API provider</source>
            <translation>En los ajustes de Cline, como proveedor de API</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderAddresses</name>
        <message>
            <source>OpenAI: Chat Completions</source>
            <translation>OpenAI: Chat Completions</translation>
        </message>
        <message>
            <source>OpenAI: Responses</source>
            <translation>OpenAI: Responses</translation>
        </message>
        <message>
            <source>Anthropic: Messages</source>
            <translation>Anthropic: Messages</translation>
        </message>
        <message>
            <source>Gemini</source>
            <translation>Gemini</translation>
        </message>
        <message>
            <source>A provider of your own has no usual address</source>
            <translation>Un proveedor propio no tiene dirección habitual</translation>
        </message>
        <message>
            <source>A name has lower-case letters, digits and hyphens: “my-server”</source>
            <translation>Un nombre lleva minúsculas, cifras y guiones: «mi-servidor»</translation>
        </message>
        <message>
            <source>“%1” is there already</source>
            <translation>«%1» ya existe</translation>
        </message>
        <message>
            <source>An address is like https://api.example.com/v1, without a login and a query</source>
            <translation>Una dirección es como https://api.example.com/v1, sin credenciales ni consulta</translation>
        </message>
        <message>
            <source>Only a provider of your own can be duplicated</source>
            <translation>Solo se puede duplicar un proveedor propio</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderInfos</name>
        <message>
            <source>API key</source>
            <translation>Clave de API</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>dentro de esta app</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderNotes</name>
        <message>
            <source>Uses the ChatGPT sign-in of the Codex CLI and counts against your ChatGPT plan, whose terms and usage limits apply.</source>
            <translation>Usa el inicio de sesión de ChatGPT de la CLI de Codex y cuenta en tu plan de ChatGPT, con sus condiciones y límites.</translation>
        </message>
        <message>
            <source>Uses your Claude subscription from Claude Code itself: Anthropic permits subscription sign-ins in its own apps only, so requests of other clients are refused.</source>
            <translation>Usa tu suscripción a Claude desde el propio Claude Code: Anthropic solo permite los inicios de sesión de suscripción en sus aplicaciones, por lo que se rechazan las peticiones de otros clientes.</translation>
        </message>
        <message>
            <source>A key works in its own region only: for an international key set the base URL to https://dashscope-intl.aliyuncs.com/compatible-mode/v1.</source>
            <translation>Una clave solo sirve en su región: para una internacional, pon como URL base https://dashscope-intl.aliyuncs.com/compatible-mode/v1.</translation>
        </message>
        <message>
            <source>Takes an API key, or the access_key and secret_key of older accounts in config.json; accounts in mainland China use the base URL https://api-beijing.klingai.com.</source>
            <translation>Admite una clave de API o, en config.json, access_key y secret_key de cuentas antiguas; las cuentas de China continental usan la URL base https://api-beijing.klingai.com.</translation>
        </message>
        <message>
            <source>A key works in its own region only, and each model has to be activated in the ModelArk console.</source>
            <translation>Una clave solo sirve en su región, y cada modelo debe activarse en la consola de ModelArk.</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.moonshot.cn/v1.</source>
            <translation>Las cuentas de China continental usan la URL base https://api.moonshot.cn/v1.</translation>
        </message>
        <message>
            <source>A key of the GLM Coding Plan needs the base URL https://api.z.ai/api/coding/paas/v4.</source>
            <translation>Una clave del GLM Coding Plan necesita la URL base https://api.z.ai/api/coding/paas/v4.</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.minimaxi.com/v1.</source>
            <translation>Las cuentas de China continental usan la URL base https://api.minimaxi.com/v1.</translation>
        </message>
        <message>
            <source>Ollama shortens long prompts silently unless its context length is raised.</source>
            <translation>Ollama recorta los prompts largos sin avisar si no se aumenta su longitud de contexto.</translation>
        </message>
        <message>
            <source>Tools work only when llama-server was started with --jinja.</source>
            <translation>Las herramientas solo funcionan si llama-server se inició con --jinja.</translation>
        </message>
        <message>
            <source>Speech models that run on this machine: nothing leaves it.</source>
            <translation>Modelos de voz que se ejecutan en este equipo: nada sale de él.</translation>
        </message>
        <message>
            <source>Simulated: the answers are made up on this machine and cost nothing.</source>
            <translation>Simulado: las respuestas se inventan en este equipo y no cuestan nada.</translation>
        </message>
    </context>
    <context>
        <name>station::ProvidersModel</name>
        <message>
            <source>%1 of %2 lines open</source>
            <translation>%1 de %2 líneas abiertas</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>Saved in the keychain</source>
            <translation>Guardada en el llavero</translation>
        </message>
        <message>
            <source>Key removed</source>
            <translation>Clave quitada</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>Probando…</translation>
        </message>
        <message>
            <source>Tested %1, answered in %2</source>
            <translation>Probado a las %1, respondió en %2</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>dentro de esta app</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abierta</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>Sin configurar</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Sin clave</translation>
        </message>
        <message>
            <source>Key refused</source>
            <translation>Clave rechazada</translation>
        </message>
        <message>
            <source>Disturbed</source>
            <translation>Con fallo</translation>
        </message>
        <message>
            <source>Simulated</source>
            <translation>Simulado</translation>
        </message>
        <message>
            <source>Found here</source>
            <translation>Encontrado aquí</translation>
        </message>
        <message>
            <source>Key in the keychain</source>
            <translation>En el llavero</translation>
        </message>
        <message>
            <source>Key from %1</source>
            <translation>De %1</translation>
        </message>
        <message>
            <source>Key from the file %1</source>
            <translation>Del archivo %1</translation>
        </message>
        <message>
            <source>Sign-in of %1</source>
            <translation>Sesión de %1</translation>
        </message>
        <message>
            <source>%1 at %2, retrying at %3</source>
            <translation>%1 a las %2, reintento a las %3</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 a las %2</translation>
        </message>
        <message>
            <source>5 hours</source>
            <translation>5 horas</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Peticiones</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 used</source>
            <translation>%1 usado</translation>
        </message>
        <message>
            <source>%1 of %2 left</source>
            <translation>quedan %1 de %2</translation>
        </message>
        <message>
            <source>, resets %1</source>
            <translation>, se renueva %1</translation>
        </message>
        <message>
            <source>, as of %1</source>
            <translation>, act. %1</translation>
        </message>
        <message>
            <source>The test was stopped</source>
            <translation>La prueba se detuvo</translation>
        </message>
        <message>
            <source>at this pace used up by %1</source>
            <translation>a este ritmo se agota a las %1</translation>
        </message>
    </context>
    <context>
        <name>station::RequestDetail</name>
        <message>
            <source>the first %1 of %2</source>
            <translation>los primeros %1 de %2</translation>
        </message>
        <message>
            <source>(not text: %1)</source>
            <translation>(no es texto: %1)</translation>
        </message>
        <message>
            <source>a program without a name</source>
            <translation>un programa sin nombre</translation>
        </message>
        <message>
            <source>%1, key “%2”</source>
            <translation>%1, clave «%2»</translation>
        </message>
        <message>
            <source>asked for as “%1” by %2</source>
            <translation>pedido como «%1» por %2</translation>
        </message>
        <message>
            <source>%1 done</source>
            <translation>%1 hecho</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>translated</source>
            <translation>traducida</translation>
        </message>
        <message>
            <source>passed through</source>
            <translation>sin cambios</translation>
        </message>
        <message>
            <source>%1 calls</source>
            <translation>%1 llamadas</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>En caché</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>Escritura en caché</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Razonamiento</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Caracteres</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Primer token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>Gateway</source>
            <translation>Gateway</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>shown once it has ended</source>
            <translation>se muestra al terminar</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>%1 en total</translation>
        </message>
        <message>
            <source>%1 in all, %2 of it in this gateway</source>
            <translation>%1 en total, %2 de ello en este gateway</translation>
        </message>
        <message>
            <source>It still runs.</source>
            <translation>Sigue en curso.</translation>
        </message>
        <message>
            <source>The request was not kept: bodies are logged only where log.bodies in config.json says so.</source>
            <translation>La petición no se guardó: los cuerpos solo se registran si log.bodies en config.json lo dice.</translation>
        </message>
        <message>
            <source>What the client sent</source>
            <translation>Lo que envió el cliente</translation>
        </message>
        <message>
            <source>No provider was called</source>
            <translation>No se llamó a ningún proveedor</translation>
        </message>
        <message>
            <source>What %1 got</source>
            <translation>Lo que recibió %1</translation>
        </message>
        <message>
            <source>status %1 · %2</source>
            <translation>estado %1 · %2</translation>
        </message>
        <message>
            <source>From the client</source>
            <translation>Del cliente</translation>
        </message>
        <message>
            <source>To %1</source>
            <translation>A %1</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>De %1</translation>
        </message>
        <message>
            <source>status %1</source>
            <translation>estado %1</translation>
        </message>
        <message>
            <source>asked by %1</source>
            <translation>pedido por %1</translation>
        </message>
        <message numerus="yes">
            <source>%n fields dropped</source>
            <translation>
                <numerusform>%n campo descartado</numerusform>
                <numerusform>%n campos descartados</numerusform>
            </translation>
        </message>
        <message>
            <source>(removed)</source>
            <translation>(eliminado)</translation>
        </message>
    </context>
    <context>
        <name>station::RequestList</name>
        <message>
            <source>d MMM</source>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>%1 → %2 tokens</source>
            <translation>%1 → %2 tokens</translation>
        </message>
        <message>
            <source>%1, %2, asked by %3, %4, %5, %6</source>
            <translation>%1, %2 para %3, %4, %5, %6</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n imagen</numerusform>
                <numerusform>%n imágenes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 tokens/s</translation>
        </message>
    </context>
    <context>
        <name>station::Requests</name>
        <message>
            <source>%1 in the ledger</source>
            <translation>%1 en el libro mayor</translation>
        </message>
    </context>
    <context>
        <name>station::Resender</name>
        <message>
            <source>The request was too long to be kept whole, so it cannot be sent again.</source>
            <translation>La petición era demasiado larga para guardarla entera y no se puede reenviar.</translation>
        </message>
        <message>
            <source>The request is a form or names no model, so it cannot be sent again.</source>
            <translation>La petición es un formulario o no nombra modelo, así que no se puede reenviar.</translation>
        </message>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>El gateway no responde: %1</translation>
        </message>
        <message>
            <source>It was answered with status %1.</source>
            <translation>Se respondió con el estado %1.</translation>
        </message>
    </context>
    <context>
        <name>station::SettingsTransfer</name>
        <message>
            <source>Settings (*.json)</source>
            <translation>Ajustes (*.json)</translation>
        </message>
        <message>
            <source>Export settings</source>
            <translation>Exportar ajustes</translation>
        </message>
        <message>
            <source>Import settings</source>
            <translation>Importar ajustes</translation>
        </message>
        <message>
            <source>This file was not exported by Token Station.</source>
            <translation>Este archivo no lo exportó Token Station.</translation>
        </message>
        <message>
            <source>This file was exported by a newer Token Station; update this one first.</source>
            <translation>Este archivo es de un Token Station más nuevo; actualiza este primero.</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>Exportado a %1.</translation>
        </message>
        <message>
            <source>Imported. Provider keys are not in the file: set them in Providers.</source>
            <translation>Importado. Las claves de los proveedores no están en el archivo: ponlas en Proveedores.</translation>
        </message>
    </context>
    <context>
        <name>station::SpeechDesk</name>
        <message>
            <source>This computer cannot play %1 (%2); it can be saved, or made as wav.</source>
            <translation>Este equipo no puede reproducir %1 (%2); se puede guardar o crear como wav.</translation>
        </message>
        <message>
            <source>The answer is no WAV of 16 bits; it can be saved.</source>
            <translation>La respuesta no es WAV de 16 bits; se puede guardar.</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
        <message>
            <source>playing as it arrives, %1</source>
            <translation>reproduciendo mientras llega, %1</translation>
        </message>
        <message>
            <source>arriving, %1</source>
            <translation>llegando, %1</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>decodificando</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>reproduciendo</translation>
        </message>
        <message>
            <source>done, %1</source>
            <translation>hecho, %1</translation>
        </message>
        <message>
            <source>First sound</source>
            <translation>Primer sonido</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>Creado en</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Caracteres</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>The sound could not be written: %1</source>
            <translation>No se pudo escribir el sonido: %1</translation>
        </message>
    </context>
    <context>
        <name>station::StorageControl</name>
        <message>
            <source>Ledger</source>
            <translation>Libro mayor</translation>
        </message>
        <message>
            <source>Times, models, tokens and cost of every exchange; no content</source>
            <translation>Horas, modelos, tokens y coste de cada intercambio; sin contenido</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>Conversations, made media, stored answers and logged bodies</source>
            <translation>Conversaciones, medios creados, respuestas guardadas y cuerpos registrados</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Copias</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>Eliminado.</translation>
        </message>
        <message>
            <source>Saved states of both, made by you, on schedule, before a restore or before an upgrade</source>
            <translation>Estados guardados de ambos: por ti, automáticos, antes de restaurar o antes de actualizar</translation>
        </message>
        <message>
            <source>The folder %1 cannot be deleted</source>
            <translation>No se puede eliminar la carpeta %1</translation>
        </message>
    </context>
    <context>
        <name>station::SvgView</name>
        <message>
            <source>There is nothing in this picture to be drawn.</source>
            <translation>En esta imagen no hay nada que dibujar.</translation>
        </message>
    </context>
    <context>
        <name>station::Terminal</name>
        <message>
            <source>The folder %1 is not there</source>
            <translation>La carpeta %1 no existe</translation>
        </message>
        <message>
            <source>No terminal program was found; install one, or name yours in the variable TERMINAL</source>
            <translation>No se encontró ningún programa de terminal; instala uno o indica el tuyo en la variable TERMINAL</translation>
        </message>
        <message>
            <source>%1 cannot be started</source>
            <translation>No se puede iniciar %1</translation>
        </message>
    </context>
    <context>
        <name>station::TranscriptDesk</name>
        <message>
            <source>The model heard no words.</source>
            <translation>El modelo no oyó palabras.</translation>
        </message>
        <message>
            <source>This computer has no microphone; take a file.</source>
            <translation>Este equipo no tiene micrófono; usa un archivo.</translation>
        </message>
        <message>
            <source>The microphone cannot be opened; another program may have it.</source>
            <translation>No se puede abrir el micrófono; quizá lo use otro programa.</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>grabando</translation>
        </message>
        <message>
            <source>Only files of this computer can be sent.</source>
            <translation>Solo se pueden enviar archivos de este equipo.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>No se puede leer %1: %2</translation>
        </message>
        <message>
            <source>%1 is larger than 25 MB, which is the most that the API takes.</source>
            <translation>%1 supera los 25 MB, el máximo que admite la API.</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Enviado</translation>
        </message>
        <message>
            <source>Answered in</source>
            <translation>Respondido en</translation>
        </message>
        <message>
            <source>Real time</source>
            <translation>Tiempo real</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>The transcript could not be written: %1</source>
            <translation>No se pudo escribir la transcripción: %1</translation>
        </message>
    </context>
    <context>
        <name>station::Translator</name>
        <message>
            <source>cut at the model's limit</source>
            <translation>cortada en el límite del modelo</translation>
        </message>
    </context>
    <context>
        <name>station::Tray</name>
        <message>
            <source>Copy base URL</source>
            <translation>Copiar URL base</translation>
        </message>
        <message>
            <source>Set up Claude Code…</source>
            <translation>Configurar Claude Code…</translation>
        </message>
        <message>
            <source>Set up Codex…</source>
            <translation>Configurar Codex…</translation>
        </message>
        <message>
            <source>Open Token Station</source>
            <translation>Abrir Token Station</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>%1 tokens hoy</translation>
        </message>
        <message>
            <source>%1, %2 tokens unpriced</source>
            <translation>%1, %2 tokens sin precio</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Token Station: %1</source>
            <translation>Token Station: %1</translation>
        </message>
        <message>
            <source>%1: %2 tokens</source>
            <translation>%1: %2 tokens</translation>
        </message>
        <message>
            <source>Token Station keeps running</source>
            <translation>Token Station sigue en marcha</translation>
        </message>
        <message>
            <source>The gateway goes on. Open or quit it from this icon.</source>
            <translation>El gateway sigue en marcha. Abre Token Station o sal desde este icono.</translation>
        </message>
    </context>
    <context>
        <name>station::Usage</name>
        <message>
            <source>unpriced</source>
            <translation>sin precio</translation>
        </message>
        <message>
            <source> + %1 unpriced</source>
            <translation> + %1 sin precio</translation>
        </message>
        <message>
            <source>none was called</source>
            <translation>no se llamó a ninguno</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simulado</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1: %2 exchanges, %3 tokens, %4 of all, %5</source>
            <translation>%1: %2 intercambios, %3 tokens, %4 del total, %5</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>week of %1</source>
            <translation>semana del %1</translation>
        </message>
        <message>
            <source>%1: %2 tokens, %3</source>
            <translation>%1: %2 tokens, %3</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Intercambios</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallidos</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>En caché</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>Escritura en caché</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Razonamiento</translation>
        </message>
        <message>
            <source>Estimated</source>
            <translation>Estimado</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coste</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>No se pudo escribir %1: %2</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Guardado como %1</translation>
        </message>
        <message>
            <source>%1 of %2 today</source>
            <translation>%1 de %2 hoy</translation>
        </message>
        <message>
            <source>%1 of %2 this month</source>
            <translation>%1 de %2 este mes</translation>
        </message>
        <message>
            <source>Write a day as %1 or %2</source>
            <translation>Escribe un día como %1 o %2</translation>
        </message>
        <message>
            <source>The first day is after the last one</source>
            <translation>El primer día es posterior al último</translation>
        </message>
        <message>
            <source>Ten years at most</source>
            <translation>Diez años como máximo</translation>
        </message>
    </context>
    <context>
        <name>station::UsageChart</name>
        <message>
            <source>Tokens by hour</source>
            <translation>Tokens por hora</translation>
        </message>
        <message>
            <source>Tokens by day</source>
            <translation>Tokens por día</translation>
        </message>
        <message>
            <source>%1 tkns unpriced</source>
            <translation>%1 tkns sin precio</translation>
        </message>
        <message>
            <source>%1: %2 tkns, %3</source>
            <translation>%1: %2 tkns, %3</translation>
        </message>
    </context>
    <context>
        <name>station::VideoMaker</name>
        <message>
            <source>The answer names no job.</source>
            <translation>La respuesta no nombra ningún trabajo.</translation>
        </message>
    </context>
</TS>
