<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <source>Token Station %1, free software under the GNU General Public License, version 3 or later. Names of providers are trademarks of their owners.</source>
            <translation>Token Station %1, freie Software unter der GNU General Public License, Version 3 oder neuer. Namen der Anbieter sind Marken ihrer Inhaber.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Read the licence of %1</source>
            <translation>Lizenz von %1 lesen</translation>
        </message>
    </context>
    <context>
        <name>AddressEntry</name>
        <message>
            <source>Base URL of %1</source>
            <translation>Base-URL von %1</translation>
        </message>
        <message>
            <source>empty: the usual one</source>
            <translation>leer: die übliche</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Really remove it?</source>
            <translation>Wirklich entfernen?</translation>
        </message>
        <message>
            <source>Remove provider</source>
            <translation>Anbieter entfernen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Another one like it, without its key</source>
            <translation>Noch einer wie dieser, ohne seinen Schlüssel</translation>
        </message>
    </context>
    <context>
        <name>AttachmentChips</name>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>AudioPage</name>
        <message>
            <source>Save the sound</source>
            <translation>Ton speichern</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>Aufnahme wählen</translation>
        </message>
        <message>
            <source>Recordings (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</source>
            <translation>Aufnahmen (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</translation>
        </message>
        <message>
            <source>Save the transcript</source>
            <translation>Transkript speichern</translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>The ledger, conversations, made media and settings as they are at one time. No key is in a backup. It stays until it is deleted, whatever is deleted elsewhere.</source>
            <translation>Der Stand von Kontobuch, Unterhaltungen, erzeugten Medien und Einstellungen zu einem Zeitpunkt. In keiner Sicherung steht ein Schlüssel. Sie bleibt, bis sie gelöscht wird, was auch immer anderswo gelöscht wird.</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Rename “%1”</source>
            <translation>„%1“ umbenennen</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Wiederherstellen…</translation>
        </message>
        <message>
            <source>Restore “%1”</source>
            <translation>„%1“ wiederherstellen</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Delete “%1”</source>
            <translation>„%1“ löschen</translation>
        </message>
        <message>
            <source>No backup yet.</source>
            <translation>Noch keine Sicherung.</translation>
        </message>
        <message>
            <source>New name of the backup</source>
            <translation>Neuer Name der Sicherung</translation>
        </message>
        <message>
            <source>Name of the backup</source>
            <translation>Name der Sicherung</translation>
        </message>
        <message>
            <source>A name for it, if you like</source>
            <translation>Ein Name dafür, wenn du magst</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save the name</source>
            <translation>Namen speichern</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Make one by itself</source>
            <translation>Automatisch sichern</translation>
        </message>
        <message>
            <source>The ten newest of these are kept</source>
            <translation>Die zehn neuesten davon bleiben</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Each day</source>
            <translation>Jeden Tag</translation>
        </message>
        <message>
            <source>Each week</source>
            <translation>Jede Woche</translation>
        </message>
    </context>
    <context>
        <name>BlockDelegate</name>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Reasoning…</source>
            <translation>Denkt nach…</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Reasoning</translation>
        </message>
        <message>
            <source>tool call</source>
            <translation>Tool-Aufruf</translation>
        </message>
        <message>
            <source>Copy the answer as Markdown</source>
            <translation>Antwort als Markdown kopieren</translation>
        </message>
        <message>
            <source>Ask again; this answer stays as a branch</source>
            <translation>Noch einmal fragen; diese Antwort bleibt als Zweig</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Eine Antwort läuft: erst anhalten</translation>
        </message>
        <message>
            <source>Delete this answer</source>
            <translation>Diese Antwort löschen</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Vorlesen beenden</translation>
        </message>
        <message>
            <source>Read the answer aloud</source>
            <translation>Antwort vorlesen</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>The model goes on with this answer, in its place</source>
            <translation>Das Modell setzt diese Antwort fort, an ihrer Stelle</translation>
        </message>
        <message>
            <source>A question asks the model to go on; what comes is an answer of its own</source>
            <translation>Eine Frage bittet das Modell fortzufahren; was kommt, ist eine eigene Antwort</translation>
        </message>
        <message>
            <source>Quote what is selected, or all of it, in the prompt</source>
            <translation>Auswahl oder alles im Prompt zitieren</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Übersetzen</translation>
        </message>
        <message>
            <source>Edit the answer; the model's own stays as a branch</source>
            <translation>Antwort bearbeiten; die des Modells bleibt als Zweig</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>Neue Unterhaltung von hier</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>Anbieter öffnen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
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
            <translation>… %1 weitere Zeichen</translation>
        </message>
    </context>
    <context>
        <name>Branches</name>
        <message>
            <source>The branch before</source>
            <translation>Voriger Zweig</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Eine Antwort läuft: erst anhalten</translation>
        </message>
        <message>
            <source>This is the first branch</source>
            <translation>Das ist der erste Zweig</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>The next branch</source>
            <translation>Nächster Zweig</translation>
        </message>
        <message>
            <source>This is the last branch</source>
            <translation>Das ist der letzte Zweig</translation>
        </message>
    </context>
    <context>
        <name>CatalogSheet</name>
        <message>
            <source>Fetches the public list at %1: models, limits and prices of your providers. Nothing is sent but the request for it. Prices that you set stay.</source>
            <translation>Holt die öffentliche Liste von %1: Modelle, Grenzen und Preise deiner Anbieter. Gesendet wird nur die Anfrage danach. Von dir gesetzte Preise bleiben.</translation>
        </message>
        <message>
            <source>Now: the list that came with the program</source>
            <translation>Jetzt: die mitgelieferte Liste</translation>
        </message>
        <message>
            <source>Now: the list of %1</source>
            <translation>Jetzt: die Liste vom %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>Jetzt holen</translation>
        </message>
        <message>
            <source>Back to the program's own</source>
            <translation>Zurück zur mitgelieferten</translation>
        </message>
        <message>
            <source>Fetch it by itself once a week</source>
            <translation>Einmal pro Woche von selbst holen</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Wird geholt…</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>Period of the chart</source>
            <translation>Zeitraum des Diagramms</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Woche</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>The first exchange draws the first bar.</source>
            <translation>Der erste Vorgang zeichnet den ersten Balken.</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
    </context>
    <context>
        <name>Chat</name>
        <message>
            <source>The prompt was blocked: %1</source>
            <translation>Der Prompt wurde blockiert: %1</translation>
        </message>
        <message>
            <source>The answer was HTTP status %1 without a reason.</source>
            <translation>Die Antwort war HTTP-Status %1 ohne Begründung.</translation>
        </message>
        <message>
            <source>The stream holds something that is not JSON.</source>
            <translation>Der Stream enthält etwas, das kein JSON ist.</translation>
        </message>
        <message>
            <source>The stream holds an event too long to be read.</source>
            <translation>Der Stream enthält ein Ereignis, das zu lang zum Lesen ist.</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>Die Antwort brach vor ihrem Ende ab.</translation>
        </message>
        <message>
            <source>The provider gave no reason.</source>
            <translation>Der Anbieter nannte keinen Grund.</translation>
        </message>
        <message>
            <source>image:</source>
            <translation>Bild:</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>cut off: Token Station ended</source>
            <translation>abgebrochen: Token Station wurde beendet</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>streamt</translation>
        </message>
        <message>
            <source>cut at its limit after %1</source>
            <translation>nach %1 am Limit abgeschnitten</translation>
        </message>
        <message>
            <source>done in %1</source>
            <translation>fertig in %1</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Erstes Token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>Only files of this computer can be attached.</source>
            <translation>Nur Dateien dieses Rechners können angehängt werden.</translation>
        </message>
        <message>
            <source>%1 is a folder; attach files.</source>
            <translation>%1 ist ein Ordner; hänge Dateien an.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 ist nicht lesbar: %2</translation>
        </message>
        <message>
            <source>%1 is larger than 20 MB; make it smaller first.</source>
            <translation>%1 ist größer als 20 MB; verkleinere es erst.</translation>
        </message>
        <message>
            <source>%1 holds more than 1 MB of text; attach a part of it.</source>
            <translation>%1 enthält mehr als 1 MB Text; hänge einen Teil davon an.</translation>
        </message>
        <message>
            <source>The picture cannot be read.</source>
            <translation>Das Bild ist nicht lesbar.</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>Angehängt: %1</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Reasoning</translation>
        </message>
        <message>
            <source>Tool call: %1</source>
            <translation>Tool-Aufruf: %1</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <source>This has to be an object: { … }</source>
            <translation>Das muss ein Objekt sein: { … }</translation>
        </message>
        <message>
            <source>The JSON is not complete yet.</source>
            <translation>Das JSON ist noch nicht vollständig.</translation>
        </message>
        <message>
            <source>This is no JSON: see line %1, column %2.</source>
            <translation>Das ist kein JSON: siehe Zeile %1, Spalte %2.</translation>
        </message>
        <message>
            <source>"%1" is made by the chat and cannot be set here.</source>
            <translation>„%1“ macht der Chat selbst und ist hier nicht einstellbar.</translation>
        </message>
        <message>
            <source>gone on with, done in %1</source>
            <translation>fortgesetzt, fertig in %1</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
        <message>
            <source>edited by you</source>
            <translation>von dir bearbeitet</translation>
        </message>
        <message>
            <source>answered nothing in %1</source>
            <translation>nichts geantwortet in %1</translation>
        </message>
        <message>
            <source>The model reached its limit while it still reasoned.</source>
            <translation>Das Modell erreichte seine Grenze, während es noch überlegte.</translation>
        </message>
        <message>
            <source>The model reached its limit before it said a word.</source>
            <translation>Das Modell erreichte seine Grenze, bevor es ein Wort sagte.</translation>
        </message>
        <message>
            <source>The model reasoned, and answered nothing.</source>
            <translation>Das Modell hat überlegt und nichts geantwortet.</translation>
        </message>
        <message>
            <source>The model answered nothing.</source>
            <translation>Das Modell hat nichts geantwortet.</translation>
        </message>
        <message>
            <source>The provider's reason: %1</source>
            <translation>Grund des Anbieters: %1</translation>
        </message>
        <message>
            <source>Give it more tokens in Parameters, then ask again.</source>
            <translation>Erhöhe die Tokens unter Parameter und frage dann noch einmal.</translation>
        </message>
        <message>
            <source>Ask again, put it in other words, or choose another model.</source>
            <translation>Frage noch einmal, sage es anders oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>Bearbeitet</translation>
        </message>
        <message>
            <source>Edited by the user</source>
            <translation>Vom Benutzer bearbeitet</translation>
        </message>
        <message>
            <source>edited by the user</source>
            <translation>vom Benutzer bearbeitet</translation>
        </message>
        <message>
            <source>A preset has no setting "%1".</source>
            <translation>Eine Vorlage hat keine Einstellung „%1“.</translation>
        </message>
        <message>
            <source>"%1" has a value that it cannot have.</source>
            <translation>„%1“ hat einen Wert, den es nicht haben kann.</translation>
        </message>
        <message>
            <source>This is another kind of file, no preset of Token Station.</source>
            <translation>Das ist eine andere Art von Datei, keine Vorlage von Token Station.</translation>
        </message>
        <message>
            <source>A newer Token Station made this preset.</source>
            <translation>Ein neueres Token Station hat diese Vorlage gemacht.</translation>
        </message>
        <message>
            <source>This preset sets nothing.</source>
            <translation>Diese Vorlage stellt nichts ein.</translation>
        </message>
        <message>
            <source>%1 holds no text.</source>
            <translation>%1 enthält keinen Text.</translation>
        </message>
        <message>
            <source>%1 is no image, PDF, text, or document of Word, Excel, PowerPoint or LibreOffice.</source>
            <translation>%1 ist weder Bild, PDF, Text noch ein Dokument von Word, Excel, PowerPoint oder LibreOffice.</translation>
        </message>
        <message>
            <source>it is no document of that kind</source>
            <translation>es ist kein Dokument dieser Art</translation>
        </message>
        <message>
            <source>it is protected by a password</source>
            <translation>es ist durch ein Passwort geschützt</translation>
        </message>
        <message>
            <source>a part of it is missing or damaged</source>
            <translation>ein Teil davon fehlt oder ist beschädigt</translation>
        </message>
        <message>
            <source>it holds more than 64 MB</source>
            <translation>es enthält mehr als 64 MB</translation>
        </message>
        <message>
            <source>This picture is too large to be drawn here.</source>
            <translation>Dieses Bild ist zu groß, um hier gezeichnet zu werden.</translation>
        </message>
        <message>
            <source>This picture has a document type with entities: it is not drawn.</source>
            <translation>Dieses Bild hat einen Dokumenttyp mit Entitäten: es wird nicht gezeichnet.</translation>
        </message>
        <message>
            <source>This is no whole SVG: see line %1, column %2.</source>
            <translation>Das ist kein ganzes SVG: siehe Zeile %1, Spalte %2.</translation>
        </message>
        <message>
            <source>There is no SVG in this code.</source>
            <translation>In diesem Code ist kein SVG.</translation>
        </message>
        <message>
            <source>What you pasted is larger than 8 MB; paste a part of it.</source>
            <translation>Das Eingefügte ist größer als 8 MB; füge einen Teil davon ein.</translation>
        </message>
    </context>
    <context>
        <name>ChatLane</name>
        <message>
            <source>Conversation with %1</source>
            <translation>Unterhaltung mit %1</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>Zum Ende</translation>
        </message>
        <message>
            <source>This machine has nothing to play sound with</source>
            <translation>Dieser Rechner hat nichts, womit Ton abgespielt werden kann</translation>
        </message>
        <message>
            <source>No model speaks here yet: open a line in Providers</source>
            <translation>Noch spricht hier kein Modell: unter „Anbieter“ eine Strecke öffnen</translation>
        </message>
        <message>
            <source>A translation is being made: wait for it, or stop it</source>
            <translation>Eine Übersetzung läuft: abwarten oder anhalten</translation>
        </message>
    </context>
    <context>
        <name>ChatPage</name>
        <message>
            <source>No line is open yet</source>
            <translation>Noch ist keine Strecke frei</translation>
        </message>
        <message>
            <source>Ask any model through the gateway</source>
            <translation>Frag jedes Modell durch das Gateway</translation>
        </message>
        <message>
            <source>Paste a provider's key in Providers, and its models are here.</source>
            <translation>Füge unter „Anbieter“ einen Schlüssel ein, dann sind dessen Modelle hier.</translation>
        </message>
        <message>
            <source>The request takes the way that a client's takes: it shows in Departures, with its tokens, speed and cost.</source>
            <translation>Die Anfrage nimmt denselben Weg wie die eines Clients: Sie erscheint unter Abfahrten, mit Tokens, Tempo und Kosten.</translation>
        </message>
        <message>
            <source>Open this page in the browser?</source>
            <translation>Diese Seite im Browser öffnen?</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Hide the conversations</source>
            <translation>Unterhaltungen ausblenden</translation>
        </message>
        <message>
            <source>Show the conversations</source>
            <translation>Unterhaltungen einblenden</translation>
        </message>
        <message>
            <source>Parameters (%1)</source>
            <translation>Parameter (%1)</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>There is nothing to export yet</source>
            <translation>Es gibt noch nichts zu exportieren</translation>
        </message>
        <message>
            <source>Markdown, what is shown</source>
            <translation>Markdown, was gezeigt wird</translation>
        </message>
        <message>
            <source>JSON, with all branches</source>
            <translation>JSON, mit allen Zweigen</translation>
        </message>
        <message>
            <source>Add model</source>
            <translation>Modell dazu</translation>
        </message>
        <message>
            <source>Four models stand side by side at most</source>
            <translation>Höchstens vier Modelle nebeneinander</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Eine Antwort läuft: erst anhalten</translation>
        </message>
        <message>
            <source>Open a line in Providers first</source>
            <translation>Erst unter „Anbieter“ eine Strecke öffnen</translation>
        </message>
        <message>
            <source>Export the conversation</source>
            <translation>Unterhaltung exportieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>Anhängen</translation>
        </message>
        <message>
            <source>Drop to attach</source>
            <translation>Zum Anhängen ablegen</translation>
        </message>
        <message>
            <source>Delete this conversation?</source>
            <translation>Diese Unterhaltung löschen?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>This conversation: %1</source>
            <translation>Diese Unterhaltung: %1</translation>
        </message>
        <message>
            <source>Delete this question and its answers?</source>
            <translation>Diese Frage und ihre Antworten löschen?</translation>
        </message>
        <message>
            <source>Delete this answer?</source>
            <translation>Diese Antwort löschen?</translation>
        </message>
        <message>
            <source>PDF, what is shown</source>
            <translation>PDF, was gezeigt wird</translation>
        </message>
        <message>
            <source>An answer is still being written. Stop it?</source>
            <translation>Eine Antwort wird noch geschrieben. Anhalten?</translation>
        </message>
        <message>
            <source>What has come of it so far stays in its conversation.</source>
            <translation>Was bisher gekommen ist, bleibt in ihrer Unterhaltung.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bleiben</translation>
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
            <translation>Modell je Stufe</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>What %1 signs in with</source>
            <translation>Womit sich %1 anmeldet</translation>
        </message>
        <message>
            <source>Gateway key</source>
            <translation>Gateway-Schlüssel</translation>
        </message>
        <message>
            <source>Its own login</source>
            <translation>Eigene Anmeldung</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Einen Moment…</translation>
        </message>
        <message>
            <source>It goes on with its subscription; its requests are metered and passed on untouched.</source>
            <translation>Das Abo bleibt in Gebrauch; die Anfragen werden gezählt und unverändert weitergereicht.</translation>
        </message>
        <message>
            <source>Every other byte stays as it is. The original goes to the journal first.</source>
            <translation>Jedes andere Byte bleibt, wie es ist. Das Original kommt zuerst ins Journal.</translation>
        </message>
        <message>
            <source>Apply the change</source>
            <translation>Änderung anwenden</translation>
        </message>
        <message>
            <source>Set up %1</source>
            <translation>%1 einrichten</translation>
        </message>
        <message>
            <source>Say pong</source>
            <translation>Pong sagen lassen</translation>
        </message>
        <message>
            <source>Runs it once in a scratch folder and shows its answer</source>
            <translation>Startet ihn einmal in einem Wegwerfordner und zeigt die Antwort</translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>Es wird gerade daran gearbeitet</translation>
        </message>
        <message>
            <source>It is not installed</source>
            <translation>Nicht installiert</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Copy as command</source>
            <translation>Als Befehl kopieren</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>sentences</comment>
            <extracomment>Two sentences, one behind the other</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>Opens %1 in a terminal, in a folder that you choose</source>
            <translation>Öffnet %1 in einem Terminal, in einem Ordner deiner Wahl</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Reads the settings file anew</source>
            <translation>Liest die Einstellungsdatei neu</translation>
        </message>
    </context>
    <context>
        <name>ClientsPage</name>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
        </message>
        <message>
            <source>Point a coding agent at this gateway, and put it back just as easily</source>
            <translation>Coding-Agenten auf dieses Gateway umstellen und ebenso leicht zurücksetzen</translation>
        </message>
        <message>
            <source>Copy base URL</source>
            <translation>Base-URL kopieren</translation>
        </message>
        <message>
            <source>Anything else</source>
            <translation>Alles andere</translation>
        </message>
        <message>
            <source>Base URL and a gateway key are all that an SDK needs</source>
            <translation>Ein SDK braucht nur die Base-URL und einen Gateway-Schlüssel</translation>
        </message>
        <message>
            <source>What to show</source>
            <translation>Was gezeigt wird</translation>
        </message>
        <message>
            <source>Anthropic does not support Claude Code on other vendors' models; they work as far as they can follow its tools.</source>
            <translation>Anthropic unterstützt Claude Code auf Modellen anderer Anbieter nicht; sie funktionieren, soweit sie mit dessen Tools zurechtkommen.</translation>
        </message>
        <message>
            <source>Claude Code's documentation</source>
            <translation>Dokumentation von Claude Code</translation>
        </message>
        <message>
            <source>Folder for %1</source>
            <translation>Ordner für %1</translation>
        </message>
    </context>
    <context>
        <name>CodeBlock</name>
        <message>
            <source>code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>Code kopieren</translation>
        </message>
        <message>
            <source>Show the code</source>
            <translation>Code zeigen</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>Als Bild zeigen</translation>
        </message>
    </context>
    <context>
        <name>CodeSheet</name>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>TOKEN_STATION_API_KEY holds a gateway key of yours. This makes one:</source>
            <translation>TOKEN_STATION_API_KEY enthält einen deiner Gateway-Schlüssel. So entsteht einer:</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Eine Antwort läuft: erst anhalten</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>Zum Senden fehlt ein Prompt</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Open a line in Providers first…</source>
            <translation>Erst unter „Anbieter“ eine Strecke öffnen…</translation>
        </message>
        <message>
            <source>Ask %1…</source>
            <translation>%1 fragen…</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>Anbieter öffnen</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Editing a prompt: the answer comes on a branch of its own</source>
            <translation>Prompt wird bearbeitet: Die Antwort kommt auf einen eigenen Zweig</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Ask all %1 models…</source>
            <translation>Alle %1 Modelle fragen…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Diese Anfrage als curl, Python und JavaScript</translation>
        </message>
        <message>
            <source>Ask the last question again</source>
            <translation>Letzte Frage noch einmal stellen</translation>
        </message>
        <message>
            <source>This request, estimated: %1</source>
            <translation>Diese Anfrage, geschätzt: %1</translation>
        </message>
        <message>
            <source>An answer needs words</source>
            <translation>Eine Antwort braucht Worte</translation>
        </message>
        <message>
            <source>Editing an answer: your words stand on a branch beside the model's own</source>
            <translation>Antwort wird bearbeitet: deine Worte stehen als Zweig neben denen des Modells</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>End the recording and put its words in</source>
            <translation>Aufnahme beenden und ihre Worte einsetzen</translation>
        </message>
        <message>
            <source>Dictate: %1 writes down what you say</source>
            <translation>Diktieren: %1 schreibt auf, was du sagst</translation>
        </message>
        <message>
            <source>Attach images, PDFs, text or office files</source>
            <translation>Bilder, PDFs, Text- oder Office-Dateien anhängen</translation>
        </message>
        <message>
            <source>Attach images, text or office files</source>
            <translation>Bilder, Text- oder Office-Dateien anhängen</translation>
        </message>
        <message>
            <source>Attach PDFs, text or office files</source>
            <translation>PDFs, Text- oder Office-Dateien anhängen</translation>
        </message>
        <message>
            <source>Attach text or office files; this model takes no images</source>
            <translation>Text- oder Office-Dateien anhängen; dieses Modell nimmt keine Bilder</translation>
        </message>
    </context>
    <context>
        <name>CurlCommand</name>
        <message>
            <source>The request was too long to be kept whole.</source>
            <translation>Die Anfrage war zu lang, um ganz aufbewahrt zu werden.</translation>
        </message>
        <message>
            <source>The request holds bytes that are no text.</source>
            <translation>Die Anfrage enthält Bytes, die kein Text sind.</translation>
        </message>
    </context>
    <context>
        <name>DataCard</name>
        <message>
            <source>My data</source>
            <translation>Meine Daten</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>There is nothing in it</source>
            <translation>Es ist nichts darin</translation>
        </message>
        <message>
            <source>Deleting is under way</source>
            <translation>Es wird gerade gelöscht</translation>
        </message>
        <message>
            <source>Settings in a file</source>
            <translation>Einstellungen in einer Datei</translation>
        </message>
        <message>
            <source>Everything but secrets, to be taken to another machine or kept</source>
            <translation>Alles außer Geheimnissen, zum Mitnehmen auf einen anderen Rechner oder zum Aufbewahren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>All of it lies on this machine. Provider keys are in the keychain, in no file.</source>
            <translation>Alles liegt auf diesem Rechner. Anbieterschlüssel liegen im Schlüsselbund, in keiner Datei.</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <source>Copy the path: %1</source>
            <translation>Pfad kopieren: %1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open the folder: %1</source>
            <translation>Ordner öffnen: %1</translation>
        </message>
    </context>
    <context>
        <name>Departures</name>
        <message>
            <source>Departures</source>
            <translation>Abfahrten</translation>
        </message>
        <message>
            <source>Departures to show</source>
            <translation>Welche Abfahrten gezeigt werden</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Running %1</source>
            <translation>Laufend %1</translation>
        </message>
        <message>
            <source>Failed %1</source>
            <translation>Fehlgeschlagen %1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Angefragt</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>Beantwortet von</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Tokens/s</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Erstes Token</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Nothing runs now.</source>
            <translation>Gerade läuft nichts.</translation>
        </message>
        <message>
            <source>Nothing failed.</source>
            <translation>Nichts ist fehlgeschlagen.</translation>
        </message>
        <message>
            <source>Every exchange shows here while it runs: who asked, which model answers, tokens, speed and cost.</source>
            <translation>Jeder Vorgang erscheint hier, während er läuft: wer fragt, welches Modell antwortet, Tokens, Tempo und Kosten.</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Verbrauch</translation>
        </message>
        <message>
            <source>Tokens and money by day, week, month</source>
            <translation>Tokens und Geld nach Tag, Woche, Monat</translation>
        </message>
        <message>
            <source>No departures yet</source>
            <translation>Noch keine Abfahrt</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>Playground öffnen</translation>
        </message>
        <message>
            <source>Show all of them</source>
            <translation>Alle zeigen</translation>
        </message>
    </context>
    <context>
        <name>Diagram</name>
        <message>
            <source>Line %1 is not understood: %2</source>
            <translation>Zeile %1 ist nicht verständlich: %2</translation>
        </message>
        <message>
            <source>This diagram is too large to be drawn here.</source>
            <translation>Dieses Diagramm ist zu groß, um hier gezeichnet zu werden.</translation>
        </message>
        <message>
            <source>There is no diagram in this code.</source>
            <translation>In diesem Code ist kein Diagramm.</translation>
        </message>
        <message>
            <source>There is nothing in this diagram to be drawn.</source>
            <translation>In diesem Diagramm ist nichts zu zeichnen.</translation>
        </message>
        <message>
            <source>Line %1: diagrams of the kind “%2” are not drawn here.</source>
            <translation>Zeile %1: Diagramme der Art „%2“ werden hier nicht gezeichnet.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Flowchart</source>
            <translation>Flussdiagramm</translation>
        </message>
        <message>
            <source>Sequence diagram</source>
            <translation>Sequenzdiagramm</translation>
        </message>
        <message>
            <source>State diagram</source>
            <translation>Zustandsdiagramm</translation>
        </message>
        <message>
            <source>Class diagram</source>
            <translation>Klassendiagramm</translation>
        </message>
        <message>
            <source>Entity-relationship diagram</source>
            <translation>Entity-Relationship-Diagramm</translation>
        </message>
        <message>
            <source>Pie chart</source>
            <translation>Kreisdiagramm</translation>
        </message>
        <message>
            <source>Gantt chart</source>
            <translation>Gantt-Diagramm</translation>
        </message>
        <message>
            <source>Mind map</source>
            <translation>Mindmap</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
    </context>
    <context>
        <name>DictationLine</name>
        <message>
            <source>Recording %1</source>
            <translation>Aufnahme %1</translation>
        </message>
        <message>
            <source>%1 writes it down…</source>
            <translation>%1 schreibt es auf…</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>Pegel des Mikrofons</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
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
            <translation>%1: %2 Zeilen mehr, %3 Zeilen weniger</translation>
        </message>
        <message>
            <source>added: %1</source>
            <translation>hinzugefügt: %1</translation>
        </message>
        <message>
            <source>removed: %1</source>
            <translation>entfernt: %1</translation>
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
            <translation>wartet %1 s</translation>
        </message>
        <message>
            <source>streaming %1 s</source>
            <translation>streamt %1 s</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>left</source>
            <translation>weg</translation>
        </message>
        <message>
            <source>client left</source>
            <translation>Client weg</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
    </context>
    <context>
        <name>FastestMark</name>
        <message>
            <source>The fastest of those side by side</source>
            <translation>Das Schnellste der nebeneinander stehenden</translation>
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
            <translation>simuliert</translation>
        </message>
        <message>
            <source>included</source>
            <translation>inbegriffen</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>ohne Preis</translation>
        </message>
        <message>
            <source>%1B</source>
            <comment>10^9</comment>
            <translation>%1 Mrd.</translation>
        </message>
        <message>
            <source>%1T</source>
            <comment>10^12</comment>
            <translation>%1 Bio.</translation>
        </message>
        <message>
            <source>%1P</source>
            <comment>10^15</comment>
            <translation>%1 Brd.</translation>
        </message>
    </context>
    <context>
        <name>FiguresBlock</name>
        <message>
            <source>unpriced</source>
            <translation>ohne Preis</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>%1, the fastest of those side by side</source>
            <translation>%1, das Schnellste der nebeneinander stehenden</translation>
        </message>
    </context>
    <context>
        <name>FirstRunCard</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
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
            <translation>Drei Halte bis zur ersten Antwort</translation>
        </message>
        <message>
            <source>Open a line</source>
            <translation>Strecke öffnen</translation>
        </message>
        <message>
            <source>Set up a client</source>
            <translation>Client einrichten</translation>
        </message>
        <message>
            <source>Say hello</source>
            <translation>Hallo sagen</translation>
        </message>
        <message>
            <source>A provider's key, a server on this machine, or the demo</source>
            <translation>Ein Anbieterschlüssel, ein Server auf diesem Rechner oder die Demo</translation>
        </message>
        <message>
            <source>One click, shown as a diff first, undone as easily</source>
            <translation>Ein Klick, erst als Diff gezeigt, ebenso leicht rückgängig</translation>
        </message>
        <message>
            <source>Set up…</source>
            <translation>Einrichten…</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>Schlüssel holen</translation>
        </message>
        <message>
            <source>A test is under way</source>
            <translation>Ein Test läuft</translation>
        </message>
        <message>
            <source>Keys live in the system keychain and are never shown again</source>
            <translation>Schlüssel liegen im Schlüsselbund des Systems und werden nie wieder gezeigt</translation>
        </message>
        <message>
            <source>There is no keychain here: set %1 and start again</source>
            <translation>Hier gibt es keinen Schlüsselbund: Setze %1 und starte neu</translation>
        </message>
        <message>
            <source>Any OpenAI, Anthropic or Gemini SDK works with this address</source>
            <translation>Jedes SDK von OpenAI, Anthropic oder Gemini arbeitet mit dieser Adresse</translation>
        </message>
        <message>
            <source>Streams an answer through the gateway</source>
            <translation>Streamt eine Antwort durch das Gateway</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Was gesagt wird</translation>
        </message>
        <message>
            <source>Hello, is anybody there?</source>
            <translation>Hallo, ist da jemand?</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>Zum Senden fehlt ein Prompt</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Go on in the playground</source>
            <translation>Im Playground weiter</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>Puts these steps away for good; the places at the left have them all</source>
            <translation>Blendet diese Schritte für immer aus; links findet sich alles</translation>
        </message>
    </context>
    <context>
        <name>FoundKeysCard</name>
        <message>
            <source>Keys found on this machine</source>
            <translation>Auf diesem Rechner gefundene Schlüssel</translation>
        </message>
        <message>
            <source>They lie open in the environment or in another tool's file. In the keychain they are safer; where they were found they stay.</source>
            <translation>Sie liegen offen in der Umgebung oder in der Datei eines anderen Werkzeugs. Im Schlüsselbund sind sie sicherer; wo sie gefunden wurden, bleiben sie.</translation>
        </message>
        <message>
            <source>%1, in use</source>
            <translation>%1, in Gebrauch</translation>
        </message>
        <message>
            <source>Put into the keychain</source>
            <translation>In den Schlüsselbund legen</translation>
        </message>
        <message>
            <source>This machine has no keychain that is open</source>
            <translation>Dieser Rechner hat keinen offenen Schlüsselbund</translation>
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
            <translation>Clients erreichen es unter %1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Clients that are set up have to be set up again when it changes</source>
            <translation>Eingerichtete Clients müssen nach einer Änderung neu eingerichtet werden</translation>
        </message>
        <message>
            <source>Other machines may use it</source>
            <translation>Andere Rechner dürfen es benutzen</translation>
        </message>
        <message>
            <source>Open to the network: keys travel unencrypted, so only in a network that you trust</source>
            <translation>Offen für das Netz: Schlüssel werden unverschlüsselt übertragen, also nur in einem Netz, dem du vertraust</translation>
        </message>
        <message>
            <source>Only programs on this machine reach it</source>
            <translation>Nur Programme auf diesem Rechner erreichen es</translation>
        </message>
        <message>
            <source>Strict translation</source>
            <translation>Strenge Übersetzung</translation>
        </message>
        <message>
            <source>Refuse a request rather than drop a field that the provider has no place for</source>
            <translation>Eine Anfrage lieber ablehnen, als ein Feld wegzulassen, das der Anbieter nicht kennt</translation>
        </message>
        <message>
            <source>Store answers for the Responses API</source>
            <translation>Antworten für die Responses-API speichern</translation>
        </message>
        <message>
            <source>For providers that keep none, so that previous_response_id works there</source>
            <translation>Für Anbieter, die keine aufbewahren, damit previous_response_id dort funktioniert</translation>
        </message>
        <message>
            <source>Days that answers are stored</source>
            <translation>Tage, die Antworten gespeichert werden</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>Proxy for calls to providers</source>
            <translation>Proxy für Aufrufe bei Anbietern</translation>
        </message>
        <message>
            <source>system, none, or an address such as http://proxy.example:3128. Servers on this machine are called without it; a provider's test says whether it works.</source>
            <translation>system, none oder eine Adresse wie http://proxy.example:3128. Server auf diesem Rechner werden ohne ihn gerufen; der Test eines Anbieters sagt, ob er geht.</translation>
        </message>
        <message>
            <source>Names it answers to</source>
            <translation>Namen, auf die es hört</translation>
        </message>
        <message>
            <source>Beside localhost and its address: names under which other machines or a reverse proxy call it, with commas between them</source>
            <translation>Neben localhost und seiner Adresse: Namen, unter denen andere Rechner oder ein Reverse-Proxy es aufrufen, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Web pages that may call it</source>
            <translation>Webseiten, die es aufrufen dürfen</translation>
        </message>
        <message>
            <source>Origins such as https://app.example, with commas between them; pages of this machine may always</source>
            <translation>Origins wie https://app.example, durch Kommas getrennt; Seiten dieses Rechners dürfen immer</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search all conversations</source>
            <translation>Alle Unterhaltungen durchsuchen</translation>
        </message>
        <message>
            <source>No conversation has these words.</source>
            <translation>Keine Unterhaltung enthält diese Wörter.</translation>
        </message>
        <message>
            <source>Conversations are kept here, on this computer.</source>
            <translation>Unterhaltungen bleiben hier, auf diesem Rechner.</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Unterhaltungen</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Neuer Name</translation>
        </message>
        <message>
            <source>New conversation (%1)</source>
            <translation>Neue Unterhaltung (%1)</translation>
        </message>
        <message>
            <source>Rename (%1)</source>
            <translation>Umbenennen (%1)</translation>
        </message>
        <message>
            <source>Delete (%1)</source>
            <translation>Löschen (%1)</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Eine Antwort läuft: erst anhalten</translation>
        </message>
        <message>
            <source>Duplicate, with all branches (%1)</source>
            <translation>Duplizieren, mit allen Zweigen (%1)</translation>
        </message>
    </context>
    <context>
        <name>ImagePage</name>
        <message>
            <source>Make an image</source>
            <translation>Bild erzeugen</translation>
        </message>
        <message>
            <source>Change an image</source>
            <translation>Bild ändern</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Image model</source>
            <translation>Bildmodell</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>What is to be seen</source>
            <translation>Was zu sehen sein soll</translation>
        </message>
        <message>
            <source>What is to change</source>
            <translation>Was sich ändern soll</translation>
        </message>
        <message>
            <source>Make a new one instead</source>
            <translation>Lieber ein neues</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Abmessung</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>Qualität</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Diese Anfrage als curl, Python und JavaScript</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Say first what is to be seen</source>
            <translation>Sag erst, was zu sehen sein soll</translation>
        </message>
        <message>
            <source>One is being made: stop it first</source>
            <translation>Eines entsteht gerade: erst anhalten</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Ändere die Anfrage oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>Noch nichts erzeugt</translation>
        </message>
        <message>
            <source>Pictures stay here, on this computer, with the prompt that made each.</source>
            <translation>Bilder bleiben hier auf diesem Rechner, mit ihrem Prompt.</translation>
        </message>
        <message>
            <source>being made…</source>
            <translation>entsteht…</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>Galerie</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <source>Delete this picture?</source>
            <translation>Dieses Bild löschen?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
    </context>
    <context>
        <name>JumpPalette</name>
        <message>
            <source>Jump to a place, a provider, any model, or do something</source>
            <translation>Zu einem Ort, Anbieter oder Modell springen oder etwas tun</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Wohin</translation>
        </message>
        <message>
            <source>Nothing here has these letters.</source>
            <translation>Nichts hier enthält diese Buchstaben.</translation>
        </message>
    </context>
    <context>
        <name>KeyEntry</name>
        <message>
            <source>Paste a key</source>
            <translation>Schlüssel einfügen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Save needs a key</source>
            <translation>Zum Speichern fehlt ein Schlüssel</translation>
        </message>
    </context>
    <context>
        <name>KeyForm</name>
        <message>
            <source>Name, for example laptop</source>
            <translation>Name, zum Beispiel laptop</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>Schlüssel anlegen</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Limits</translation>
        </message>
        <message>
            <source>Models, for example openai/*, groq/*</source>
            <translation>Modelle, z. B. openai/*, groq/*</translation>
        </message>
        <message>
            <source>Requests a minute</source>
            <translation>Anfragen je Minute</translation>
        </message>
        <message>
            <source>Last day: 2027-03-31</source>
            <translation>Letzter Tag: 2027-03-31</translation>
        </message>
        <message>
            <source>Budget in US dollars</source>
            <translation>Budget in US-Dollar</translation>
        </message>
        <message>
            <source>Budget period</source>
            <translation>Zeitraum des Budgets</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>je Monat</translation>
        </message>
        <message>
            <source>a day</source>
            <translation>je Tag</translation>
        </message>
        <message>
            <source>Allow models without a price</source>
            <translation>Modelle ohne Preis erlauben</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>Limits von „%1“</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>all, or for example openai/*, groq/*</source>
            <translation>alle, oder etwa openai/*, groq/*</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>kein Limit</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
    </context>
    <context>
        <name>KeyNames</name>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Umschalt</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Entf</translation>
        </message>
    </context>
    <context>
        <name>KeysCard</name>
        <message>
            <source>Gateway keys</source>
            <translation>Gateway-Schlüssel</translation>
        </message>
        <message>
            <source>A key for each client or program, so that its use is seen apart and can be limited. A key is shown once, when it is made.</source>
            <translation>Ein Schlüssel je Client oder Programm, damit sein Verbrauch getrennt zu sehen und begrenzbar ist. Ein Schlüssel wird einmal gezeigt, wenn er angelegt wird.</translation>
        </message>
        <message>
            <source>expired · %1</source>
            <translation>abgelaufen · %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>Noch kein Schlüssel.</translation>
        </message>
        <message>
            <source>Keys are listed while the gateway runs.</source>
            <translation>Schlüssel werden aufgelistet, während das Gateway läuft.</translation>
        </message>
        <message>
            <source>Copy it now: it cannot be shown again.</source>
            <translation>Jetzt kopieren: Er kann nicht noch einmal gezeigt werden.</translation>
        </message>
        <message>
            <source>The new key</source>
            <translation>Der neue Schlüssel</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>The gateway is not running</source>
            <translation>Das Gateway läuft nicht</translation>
        </message>
        <message>
            <source>Limits…</source>
            <translation>Limits…</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>Limits von „%1“</translation>
        </message>
    </context>
    <context>
        <name>KindChips</name>
        <message>
            <source>%1, %2 models</source>
            <translation>%1, %2 Modelle</translation>
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
            <translation>Lizenz von %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>LiveLogCard</name>
        <message>
            <source>Live log</source>
            <translation>Protokoll, laufend</translation>
        </message>
        <message>
            <source>What the gateway says, as it says it</source>
            <translation>Was das Gateway sagt, während es das sagt</translation>
        </message>
        <message>
            <source>The newest 2,000 lines of the log file. No key, no prompt and no answer is in it</source>
            <translation>Die neuesten 2.000 Zeilen der Protokolldatei. Kein Schlüssel, kein Prompt und keine Antwort steht darin</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Hide the log</source>
            <translation>Protokoll ausblenden</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll anzeigen</translation>
        </message>
        <message>
            <source>Least level</source>
            <translation>Niedrigste Stufe</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Info and above</source>
            <translation>Ab Info</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>Warnungen und Fehler</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>Im Protokoll suchen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the lines that are shown</source>
            <translation>Angezeigte Zeilen kopieren</translation>
        </message>
        <message>
            <source>There is nothing to copy</source>
            <translation>Es gibt nichts zu kopieren</translation>
        </message>
        <message>
            <source>Lines of the log</source>
            <translation>Zeilen des Protokolls</translation>
        </message>
        <message>
            <source>There is no log file yet</source>
            <translation>Es gibt noch keine Protokolldatei</translation>
        </message>
        <message>
            <source>No line has that</source>
            <translation>Keine Zeile enthält das</translation>
        </message>
        <message>
            <source>Nothing of that level has been said</source>
            <translation>Auf dieser Stufe gibt es nichts</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>%1 neu</translation>
        </message>
        <message>
            <source>To the end, and on with the newest</source>
            <translation>Ans Ende und weiter mit dem Neuesten</translation>
        </message>
    </context>
    <context>
        <name>LogCard</name>
        <message>
            <source>Records</source>
            <translation>Aufzeichnungen</translation>
        </message>
        <message>
            <source>Keep the ledger for</source>
            <translation>Kontobuch aufbewahren für</translation>
        </message>
        <message>
            <source>It holds times, tokens and cost, never a prompt or an answer. 0 keeps it for good</source>
            <translation>Es enthält Zeiten, Tokens und Kosten, nie einen Prompt oder eine Antwort. 0 bewahrt es für immer auf</translation>
        </message>
        <message>
            <source>Days that the ledger is kept</source>
            <translation>Tage, die das Kontobuch aufbewahrt wird</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>Keep made media for</source>
            <translation>Erzeugte Medien aufbewahren für</translation>
        </message>
        <message>
            <source>Pictures, sounds and videos in the content store</source>
            <translation>Bilder, Töne und Videos im Inhaltsspeicher</translation>
        </message>
        <message>
            <source>Days that made media are kept</source>
            <translation>Tage, die erzeugte Medien aufbewahrt werden</translation>
        </message>
        <message>
            <source>Record requests and answers</source>
            <translation>Anfragen und Antworten aufzeichnen</translation>
        </message>
        <message>
            <source>Prompts and answers as they were sent, in the content store</source>
            <translation>Prompts und Antworten, wie sie gesendet wurden, im Inhaltsspeicher</translation>
        </message>
        <message>
            <source>Days that bodies are kept</source>
            <translation>Tage, die Inhalte aufbewahrt werden</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Those that fail</source>
            <translation>Fehlgeschlagene</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Start the gateway</source>
            <translation>Gateway starten</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Playground</source>
            <translation>Playground</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
        </message>
        <message>
            <source>Providers</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Use a free port</source>
            <translation>Freien Port nehmen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Quitting takes the gateway from %1</source>
            <translation>Beenden nimmt %1 das Gateway</translation>
        </message>
        <message>
            <source>Set up for Token Station, they reach their models through it. It can go on without a window, or they are put back as they were.</source>
            <translation>Sie sind für Token Station eingerichtet und erreichen ihre Modelle darüber. Es kann ohne Fenster weiterlaufen, oder sie werden zurückgesetzt.</translation>
        </message>
        <message>
            <source>Go on in the background</source>
            <translation>Im Hintergrund weiterlaufen</translation>
        </message>
        <message>
            <source>Put back and quit</source>
            <translation>Zurücksetzen und beenden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Keep the gateway running?</source>
            <translation>Gateway weiterlaufen lassen?</translation>
        </message>
        <message>
            <source>Clients go on working while Token Station is in the tray. This is asked once.</source>
            <translation>Clients arbeiten weiter, solange Token Station im Infobereich steht. Das wird einmal gefragt.</translation>
        </message>
        <message>
            <source>Keep running</source>
            <translation>Weiterlaufen lassen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>Open Settings</source>
            <translation>Einstellungen öffnen</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) under way</source>
            <translation>
                <numerusform>%n Vorgang läuft noch</numerusform>
                <numerusform>%n Vorgänge laufen noch</numerusform>
            </translation>
        </message>
        <message>
            <source>Quitting cuts them off: their clients get an error, and what was answered so far is paid for.</source>
            <translation>Beenden bricht sie ab: Die Clients bekommen einen Fehler, und was bis dahin geantwortet wurde, kostet trotzdem.</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bleiben</translation>
        </message>
    </context>
    <context>
        <name>MainBoard</name>
        <message>
            <source>Today, all lines</source>
            <translation>Heute, alle Strecken</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>%1 Tokens heute</translation>
        </message>
        <message>
            <source>Opens the chart</source>
            <translation>Öffnet das Diagramm</translation>
        </message>
        <message>
            <source>TOKENS</source>
            <translation>TOKENS</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Strecke</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Laufend</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Strecken</translation>
        </message>
    </context>
    <context>
        <name>Media</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>Dafür braucht es das Gateway: Es lauscht gerade nicht</translation>
        </message>
        <message>
            <source>No model of this kind can be used: open a line in Providers</source>
            <translation>Kein Modell dieser Art ist nutzbar: unter „Anbieter“ eine Strecke öffnen</translation>
        </message>
        <message>
            <source>Not usable now: %1</source>
            <translation>Jetzt nicht nutzbar: %1</translation>
        </message>
        <message>
            <source>%1 is not usable now. Choose another model, or see to its line in Providers.</source>
            <translation>%1 ist jetzt nicht nutzbar. Wähle ein anderes Modell oder sieh unter „Anbieter“ nach seiner Strecke.</translation>
        </message>
        <message>
            <source>%1 is not usable now (%2). Choose another model, or see to its line in Providers.</source>
            <translation>%1 ist jetzt nicht nutzbar (%2). Wähle ein anderes Modell oder sieh unter „Anbieter“ nach seiner Strecke.</translation>
        </message>
    </context>
    <context>
        <name>ModelAliases</name>
        <message>
            <source>Add alias…</source>
            <translation>Alias hinzufügen…</translation>
        </message>
        <message>
            <source>A name of your own that clients may ask for in place of this one</source>
            <translation>Ein eigener Name, den Clients statt des Namens dieses Modells angeben können</translation>
        </message>
        <message>
            <source>Alias, for example fast</source>
            <translation>Alias, z. B. schnell</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>An alias needs a name</source>
            <translation>Ein Alias braucht einen Namen</translation>
        </message>
        <message>
            <source>Takes this model out of the alias</source>
            <translation>Nimmt dieses Modell aus dem Alias</translation>
        </message>
        <message>
            <source>Remove from the alias %1</source>
            <translation>Aus dem Alias %1 entfernen</translation>
        </message>
        <message>
            <source>Try this model after it</source>
            <translation>Dieses Modell danach versuchen</translation>
        </message>
        <message>
            <source>Where the ones before fail, the request goes to this one</source>
            <translation>Scheitern die vorigen, geht die Anfrage an dieses</translation>
        </message>
    </context>
    <context>
        <name>ModelChip</name>
        <message>
            <source>Model: %1</source>
            <translation>Modell: %1</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>Kein Modell</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Eine Antwort läuft: erst anhalten</translation>
        </message>
        <message>
            <source>not usable now</source>
            <translation>jetzt nicht nutzbar</translation>
        </message>
    </context>
    <context>
        <name>ModelDetails</name>
        <message>
            <source>Agents need a model that chats</source>
            <translation>Agenten brauchen ein Chat-Modell</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Try in the playground</source>
            <translation>Im Playground ausprobieren</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>Zurzeit nicht nutzbar</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>ID kopieren</translation>
        </message>
        <message>
            <source>Use for Claude Code</source>
            <translation>Für Claude Code verwenden</translation>
        </message>
        <message>
            <source>Use for Codex</source>
            <translation>Für Codex verwenden</translation>
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Find a model</source>
            <translation>Modell suchen</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>No usable model has these words.</source>
            <translation>Zu diesen Wörtern passt kein nutzbares Modell.</translation>
        </message>
    </context>
    <context>
        <name>ModelPrice</name>
        <message>
            <source>Change your price…</source>
            <translation>Deinen Preis ändern…</translation>
        </message>
        <message>
            <source>Set a price…</source>
            <translation>Preis setzen…</translation>
        </message>
        <message>
            <source>What you pay yourself, in place of the catalog's price: for a relay, a discount, or a model without one</source>
            <translation>Was du selbst bezahlst, statt des Preises im Katalog: für ein Relay, einen Rabatt oder ein Modell ohne Preis</translation>
        </message>
        <message>
            <source>Back to the catalog's</source>
            <translation>Zurück zum Katalogpreis</translation>
        </message>
        <message>
            <source>Keep price</source>
            <translation>Preis behalten</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>ModelRow</name>
        <message>
            <source>%1, %2, context %3, %4</source>
            <translation>%1, %2, Kontext %3, %4</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>Modell suchen</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Welche</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Usable now</source>
            <translation>Jetzt nutzbar</translation>
        </message>
        <message>
            <source>Sort by %1</source>
            <translation>Nach %1 sortieren</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>Arten</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>In $/M</source>
            <translation>Eing. $/M</translation>
        </message>
        <message>
            <source>Out $/M</source>
            <translation>Ausg. $/M</translation>
        </message>
        <message>
            <source>Cached $/M</source>
            <translation>Cache $/M</translation>
        </message>
        <message>
            <source>The catalog is not there yet</source>
            <translation>Der Katalog ist noch nicht da</translation>
        </message>
        <message>
            <source>No model is all of that</source>
            <translation>Kein Modell erfüllt das alles</translation>
        </message>
        <message>
            <source>It comes with the gateway, which is not running.</source>
            <translation>Er kommt mit dem Gateway, und das läuft nicht.</translation>
        </message>
        <message>
            <source>Fewer words, or fewer kinds, find more.</source>
            <translation>Weniger Wörter oder weniger Arten finden mehr.</translation>
        </message>
        <message>
            <source>Show all models</source>
            <translation>Alle Modelle zeigen</translation>
        </message>
        <message>
            <source>Update…</source>
            <translation>Aktualisieren…</translation>
        </message>
        <message>
            <source>Models and prices of a later day</source>
            <translation>Modelle und Preise eines späteren Tages</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>Gateway starten</translation>
        </message>
    </context>
    <context>
        <name>NewProvider</name>
        <message>
            <source>Another provider</source>
            <translation>Ein weiterer Anbieter</translation>
        </message>
        <message>
            <source>Any server that speaks one of these. It stands in config.json; its key goes to the keychain afterwards.</source>
            <translation>Jeder Server, der eins davon spricht. Er steht in config.json; sein Schlüssel kommt danach in den Schlüsselbund.</translation>
        </message>
        <message>
            <source>Name of the provider</source>
            <translation>Name des Anbieters</translation>
        </message>
        <message>
            <source>my-server</source>
            <translation>mein-server</translation>
        </message>
        <message>
            <source>What it speaks</source>
            <translation>Was er spricht</translation>
        </message>
        <message>
            <source>Base URL</source>
            <translation>Base-URL</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
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
            <translation>Inhalte und Header werden nicht aufgezeichnet</translation>
        </message>
        <message>
            <source>It still runs</source>
            <translation>Läuft noch</translation>
        </message>
        <message>
            <source>Nothing was kept of this exchange</source>
            <translation>Von diesem Vorgang wurde nichts aufbewahrt</translation>
        </message>
        <message>
            <source>Its bodies are here once it has ended, where they are logged.</source>
            <translation>Die Inhalte sind hier, sobald er beendet ist, sofern sie aufgezeichnet werden.</translation>
        </message>
        <message>
            <source>It ran before bodies were logged, it is older than log.bodies_days, or it went well while only errors are kept.</source>
            <translation>Er lief, bevor Inhalte aufgezeichnet wurden, ist älter als log.bodies_days, oder er gelang, während nur Fehler aufbewahrt werden.</translation>
        </message>
        <message>
            <source>Copy the member</source>
            <translation>Eintrag kopieren</translation>
        </message>
        <message>
            <source>Prompts and answers stay out of every file unless you ask for them. This member of config.json, which Settings has too, keeps those of the exchanges to come, on this machine, for as many days as it says; "errors" instead of "all" keeps what failed. Keys and logins are always left out.</source>
            <translation>Prompts und Antworten kommen in keine Datei, solange du es nicht verlangst. Dieser Eintrag in config.json, den es auch in den Einstellungen gibt, bewahrt die der künftigen Vorgänge auf diesem Rechner so viele Tage auf, wie er angibt; "errors" statt "all" bewahrt auf, was fehlschlug. Schlüssel und Anmeldungen bleiben immer draußen.</translation>
        </message>
        <message>
            <source>Keep them from now on</source>
            <translation>Ab jetzt aufbewahren</translation>
        </message>
    </context>
    <context>
        <name>ParametersSheet</name>
        <message>
            <source>System prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <source>How the model is to answer</source>
            <translation>Wie das Modell antworten soll</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>vom Modell</translation>
        </message>
        <message>
            <source>Top P</source>
            <translation>Top P</translation>
        </message>
        <message>
            <source>Max tokens</source>
            <translation>Max. Tokens</translation>
        </message>
        <message>
            <source>Reasoning effort</source>
            <translation>Reasoning-Aufwand</translation>
        </message>
        <message>
            <source>Temperature is from 0 to 2, Top P from 0 to 1. An empty field leaves it to the model.</source>
            <translation>Temperatur geht von 0 bis 2, Top P von 0 bis 1. Ein leeres Feld überlässt es dem Modell.</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Delete this preset; what is set stays set</source>
            <translation>Diese Vorlage löschen; was eingestellt ist, bleibt</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>Name der Vorlage</translation>
        </message>
        <message>
            <source>Keep this as…</source>
            <translation>Speichern als…</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Give it a name first</source>
            <translation>Gib ihr zuerst einen Namen</translation>
        </message>
        <message>
            <source>Nothing is set: all is the model's own</source>
            <translation>Nichts ist eingestellt: Alles ist wie vom Modell vorgegeben</translation>
        </message>
        <message>
            <source>More, as JSON</source>
            <translation>Mehr, als JSON</translation>
        </message>
        <message>
            <source>These members of the request win over the ones above; null takes one out.</source>
            <translation>Diese Felder der Anfrage gehen denen oben vor; null nimmt eines heraus.</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>A preset from a JSON file</source>
            <translation>Eine Vorlage aus einer JSON-Datei</translation>
        </message>
        <message>
            <source>Import a preset</source>
            <translation>Vorlage importieren</translation>
        </message>
        <message>
            <source>Presets (*.json)</source>
            <translation>Vorlagen (*.json)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>This preset as a JSON file</source>
            <translation>Diese Vorlage als JSON-Datei</translation>
        </message>
        <message>
            <source>Choose a preset, or keep what is set as one</source>
            <translation>Wähle eine Vorlage oder speichere die jetzige</translation>
        </message>
        <message>
            <source>Export the preset</source>
            <translation>Vorlage exportieren</translation>
        </message>
    </context>
    <context>
        <name>PictureTile</name>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>Change this picture</source>
            <translation>Dieses Bild ändern</translation>
        </message>
        <message>
            <source>The chosen model makes new pictures only</source>
            <translation>Das gewählte Modell erzeugt nur neue Bilder</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>Seinen Prompt übernehmen</translation>
        </message>
        <message>
            <source>Use as first frame of a video</source>
            <translation>Als erstes Bild eines Videos verwenden</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
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
            <translation>Bild</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>You, %1</source>
            <translation>Du, %1</translation>
        </message>
        <message>
            <source>Copy the prompt</source>
            <translation>Prompt kopieren</translation>
        </message>
        <message>
            <source>Edit and branch</source>
            <translation>Bearbeiten und abzweigen</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>Eine Antwort läuft: erst anhalten</translation>
        </message>
        <message>
            <source>Delete the question and its answers</source>
            <translation>Die Frage und ihre Antworten löschen</translation>
        </message>
        <message>
            <source>Quote it in the prompt</source>
            <translation>Im Prompt zitieren</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Übersetzen</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>Neue Unterhaltung von hier</translation>
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
            <translation>%1 setzen, um ihn zu nutzen</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Kein Schlüssel</translation>
        </message>
        <message>
            <source>Made-up answers, no account</source>
            <translation>Erfundene Antworten, kein Konto</translation>
        </message>
        <message>
            <source>No key needed</source>
            <translation>Kein Schlüssel nötig</translation>
        </message>
        <message>
            <source>Nothing found on this machine</source>
            <translation>Auf diesem Rechner nichts gefunden</translation>
        </message>
        <message>
            <source>Remove key?</source>
            <translation>Schlüssel entfernen?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Testen</translation>
        </message>
        <message>
            <source>A test needs a key</source>
            <translation>Ein Test braucht einen Schlüssel</translation>
        </message>
        <message>
            <source>There is nothing to test yet</source>
            <translation>Es gibt noch nichts zu testen</translation>
        </message>
        <message>
            <source>Paste a new key</source>
            <translation>Neuen Schlüssel einfügen</translation>
        </message>
        <message>
            <source>Paste a key</source>
            <translation>Schlüssel einfügen</translation>
        </message>
        <message>
            <source>The key goes to the system keychain and is never shown again.</source>
            <translation>Der Schlüssel kommt in den Schlüsselbund des Systems und wird nie wieder gezeigt.</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>Schlüssel holen</translation>
        </message>
        <message>
            <source>No limit sent</source>
            <translation>Keine Limits gemeldet</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>Den Test anhalten</translation>
        </message>
        <message>
            <source>The key is being saved</source>
            <translation>Der Schlüssel wird gespeichert</translation>
        </message>
        <message>
            <source>Change the base URL</source>
            <translation>Base-URL ändern</translation>
        </message>
        <message>
            <source>Change the base URL of %1</source>
            <translation>Base-URL von %1 ändern</translation>
        </message>
        <message>
            <source>Drag it to another place, or move it with the arrow keys</source>
            <translation>An eine andere Stelle ziehen oder mit den Pfeiltasten bewegen</translation>
        </message>
        <message>
            <source>Move %1 with the arrow keys</source>
            <translation>%1 mit den Pfeiltasten bewegen</translation>
        </message>
        <message>
            <source>Start it, and it is found here</source>
            <translation>Starte ihn, dann wird er hier gefunden</translation>
        </message>
        <message>
            <source>Add a key</source>
            <translation>Schlüssel hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>ProvidersPage</name>
        <message>
            <source>Providers</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Find a provider</source>
            <translation>Anbieter suchen</translation>
        </message>
        <message>
            <source>No keychain here</source>
            <translation>Kein Schlüsselbund vorhanden</translation>
        </message>
        <message>
            <source>This system offers no place to keep secrets, and Token Station never writes them to a file. Set the environment variable that each card names (for example OPENAI_API_KEY) before you start it.</source>
            <translation>Dieses System bietet keinen Ort für Geheimnisse, und Token Station schreibt sie nie in eine Datei. Setze vor dem Start die Umgebungsvariable, die jede Karte nennt (zum Beispiel OPENAI_API_KEY).</translation>
        </message>
        <message>
            <source>Stop (%1)</source>
            <translation>Anhalten (%1)</translation>
        </message>
        <message>
            <source>Test all</source>
            <translation>Alle testen</translation>
        </message>
        <message>
            <source>Stop the tests that are under way</source>
            <translation>Die laufenden Tests anhalten</translation>
        </message>
        <message>
            <source>One cheap call to every provider that is set up</source>
            <translation>Ein günstiger Aufruf bei jedem eingerichteten Anbieter</translation>
        </message>
        <message>
            <source>No provider has a key yet</source>
            <translation>Noch hat kein Anbieter einen Schlüssel</translation>
        </message>
        <message>
            <source>No provider has these words</source>
            <translation>Zu diesen Wörtern passt kein Anbieter</translation>
        </message>
        <message>
            <source>Show all providers</source>
            <translation>Alle Anbieter zeigen</translation>
        </message>
        <message>
            <source>Another…</source>
            <translation>Weiterer…</translation>
        </message>
        <message>
            <source>Add a provider or a server that does not come along</source>
            <translation>Einen Anbieter oder Server hinzufügen, der nicht mitgeliefert wird</translation>
        </message>
        <message>
            <source>The providers are not there yet</source>
            <translation>Die Anbieter sind noch nicht da</translation>
        </message>
        <message>
            <source>They come with the gateway, which is not running.</source>
            <translation>Sie kommen mit dem Gateway, das nicht läuft.</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>Gateway starten</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Nacht</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Jump to…</source>
            <translation>Springen zu…</translation>
        </message>
        <message>
            <source>Copy the base URL</source>
            <translation>Base-URL kopieren</translation>
        </message>
        <message>
            <source>Theme: %1</source>
            <translation>Design: %1</translation>
        </message>
    </context>
    <context>
        <name>RequestInspector</name>
        <message>
            <source>Back to the list</source>
            <translation>Zurück zur Liste</translation>
        </message>
        <message>
            <source>curl</source>
            <translation>curl</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>Als curl kopieren</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Again…</source>
            <translation>Noch einmal…</translation>
        </message>
        <message>
            <source>Send again to…</source>
            <translation>Erneut senden an…</translation>
        </message>
        <message>
            <source>Copy the request's id</source>
            <translation>ID der Anfrage kopieren</translation>
        </message>
        <message>
            <source>What to show of the exchange</source>
            <translation>Was vom Vorgang gezeigt wird</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>Header</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Übersetzung</translation>
        </message>
        <message>
            <source>Lines to show</source>
            <translation>Welche Zeilen gezeigt werden</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Unterschiede</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>Alle Zeilen</translation>
        </message>
        <message>
            <source>What %1 answered, and the client got</source>
            <translation>Was %1 antwortete und der Client bekam</translation>
        </message>
        <message>
            <source>What %1 answered</source>
            <translation>Was %1 antwortete</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>Was der Client bekam</translation>
        </message>
        <message>
            <source>Choose an exchange</source>
            <translation>Wähle einen Vorgang</translation>
        </message>
        <message>
            <source>Its times, tokens and cost are here, what was changed in translation, and, where bodies are logged, what the client sent beside what the provider got.</source>
            <translation>Hier stehen Zeiten, Tokens und Kosten, was beim Übersetzen geändert wurde, und, wo Inhalte aufgezeichnet werden, was der Client sandte neben dem, was der Anbieter bekam.</translation>
        </message>
    </context>
    <context>
        <name>RequestQuery</name>
        <message>
            <source>status: takes a status such as 429, or 4xx</source>
            <translation>status: nimmt einen Status wie 429 oder 4xx</translation>
        </message>
        <message>
            <source>last: takes a time such as 30m, 24h or 7d</source>
            <translation>last: nimmt eine Zeit wie 30m, 24h oder 7d</translation>
        </message>
        <message>
            <source>%1: takes a day such as 2026-11-01</source>
            <translation>%1: nimmt einen Tag wie 2026-11-01</translation>
        </message>
    </context>
    <context>
        <name>RequestsList</name>
        <message>
            <source>Search exchanges</source>
            <translation>Vorgänge durchsuchen</translation>
        </message>
        <message>
            <source>client:codex status:4xx today …</source>
            <translation>client:codex status:4xx today …</translation>
        </message>
        <message>
            <source>Words, or provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</source>
            <translation>Wörter, oder provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</translation>
        </message>
        <message>
            <source>Exchanges to show</source>
            <translation>Welche Vorgänge gezeigt werden</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Laufend</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Translated</source>
            <translation>Übersetzt</translation>
        </message>
        <message>
            <source>Dropped fields</source>
            <translation>Weggelassenes</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Vorgänge</translation>
        </message>
        <message>
            <source>Looking further back than %1…</source>
            <translation>Suche weiter zurück als %1…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Suche…</translation>
        </message>
        <message>
            <source>The ledger does not answer</source>
            <translation>Das Kontobuch antwortet nicht</translation>
        </message>
        <message>
            <source>Nothing runs now</source>
            <translation>Gerade läuft nichts</translation>
        </message>
        <message>
            <source>No exchange in the ledger fits</source>
            <translation>Kein Vorgang im Kontobuch passt</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>Noch kein Vorgang</translation>
        </message>
        <message>
            <source>Fewer words, or all kinds of exchanges, find more.</source>
            <translation>Weniger Wörter oder alle Arten von Vorgängen finden mehr.</translation>
        </message>
        <message>
            <source>Every one that clients make is kept here: who asked, which model answered, tokens, times and cost.</source>
            <translation>Jeder Vorgang eines Clients wird hier aufbewahrt: wer fragte, welches Modell antwortete, Tokens, Zeiten und Kosten.</translation>
        </message>
        <message>
            <source>Ask it again</source>
            <translation>Erneut fragen</translation>
        </message>
        <message>
            <source>Show all exchanges</source>
            <translation>Alle Vorgänge zeigen</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>Playground öffnen</translation>
        </message>
    </context>
    <context>
        <name>RequestsPage</name>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>The gateway's are in %1</source>
            <translation>Die des Gateways stehen in %1</translation>
        </message>
        <message>
            <source>Open the gateway to the network?</source>
            <translation>Gateway für das Netz öffnen?</translation>
        </message>
        <message>
            <source>Any machine that reaches this one can use it with a gateway key. Keys and conversations travel unencrypted: do this only in a network that you trust.</source>
            <translation>Jeder Rechner, der diesen erreicht, kann es mit einem Gateway-Schlüssel benutzen. Schlüssel und Unterhaltungen werden unverschlüsselt übertragen: nur in einem Netz, dem du vertraust.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Revoke the key “%1”?</source>
            <translation>Schlüssel „%1“ widerrufen?</translation>
        </message>
        <message>
            <source>Who uses it is refused from now on, and streams that run with it end. It cannot be brought back.</source>
            <translation>Wer ihn benutzt, wird ab sofort abgewiesen, und laufende Streams enden. Er kann nicht zurückgeholt werden.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Delete everything in “%1”?</source>
            <translation>Alles in „%1“ löschen?</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay.</source>
            <translation>Es ist endgültig weg und nicht im Papierkorb. Schlüssel und Einstellungen bleiben.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay, and backups keep what they hold.</source>
            <translation>Es ist endgültig weg und nicht im Papierkorb. Schlüssel und Einstellungen bleiben, und Sicherungen behalten, was sie enthalten.</translation>
        </message>
        <message>
            <source>Restore “%1”?</source>
            <translation>„%1“ wiederherstellen?</translation>
        </message>
        <message>
            <source>This takes the place of what is there now: %1, as of %2. What is there now becomes a backup first. Keys stay as they are. The gateway stops for it, once running answers have ended, and starts again.</source>
            <translation>An die Stelle des jetzigen Stands tritt der vom %2: %1. Der jetzige wird vorher selbst gesichert. Schlüssel bleiben, wie sie sind. Das Gateway hält dafür an, sobald laufende Antworten zu Ende sind, und startet wieder.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Delete the backup “%1”?</source>
            <translation>Sicherung „%1“ löschen?</translation>
        </message>
        <message>
            <source>It is of %1. What it alone holds is gone for good.</source>
            <translation>Sie ist vom %1. Was nur in ihr steht, ist endgültig weg.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Jump anywhere, to any model, or do something</source>
            <translation>Überallhin springen, zu jedem Modell, oder etwas tun</translation>
        </message>
        <message>
            <source>This sheet</source>
            <translation>Diese Übersicht</translation>
        </message>
        <message>
            <source>Press a button, open a row, send a prompt</source>
            <translation>Knopf drücken, Zeile öffnen, Prompt senden</translation>
        </message>
        <message>
            <source>A new line in a prompt</source>
            <translation>Neue Zeile im Prompt</translation>
        </message>
        <message>
            <source>Stop an answer; close what is open</source>
            <translation>Antwort anhalten; Offenes schließen</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>Token Station beenden</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>On to the next control; %1 goes back</source>
            <translation>Zum nächsten Element; %1 geht zurück</translation>
        </message>
        <message>
            <source>A new conversation, in the chat</source>
            <translation>Eine neue Unterhaltung, im Chat</translation>
        </message>
        <message>
            <source>Search all conversations, in the chat</source>
            <translation>Alle Unterhaltungen durchsuchen, im Chat</translation>
        </message>
        <message>
            <source>Rename, delete, duplicate one of the list</source>
            <translation>Eine der Liste umbenennen, löschen, duplizieren</translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>%1, beside: %2</source>
            <translation>%1, daneben: %2</translation>
        </message>
        <message>
            <source>Laying out…</source>
            <translation>Wird aufgebaut…</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
    </context>
    <context>
        <name>SpeechPanel</name>
        <message>
            <source>Text to speech</source>
            <translation>Text zu Sprache</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>Sprachmodell</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Stimme</translation>
        </message>
        <message>
            <source>its name at the provider</source>
            <translation>Name beim Anbieter</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Text to speak</source>
            <translation>Zu sprechender Text</translation>
        </message>
        <message>
            <source>What is to be said</source>
            <translation>Was gesagt werden soll</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 Zeichen</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Diese Anfrage als curl, Python und JavaScript</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Speak</source>
            <translation>Sprechen</translation>
        </message>
        <message>
            <source>There is nothing to say yet</source>
            <translation>Es gibt noch nichts zu sagen</translation>
        </message>
        <message>
            <source>It speaks already: stop it first</source>
            <translation>Es spricht schon: erst anhalten</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Ändere die Anfrage oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>No model speaks here yet. Open a line in Providers, or install the speech module of this program.</source>
            <translation>Noch spricht hier kein Modell. Öffne unter „Anbieter“ eine Strecke oder installiere das Sprachmodul dieses Programms.</translation>
        </message>
        <message>
            <source>What is made is played here as it arrives.</source>
            <translation>Was entsteht, wird hier beim Eintreffen abgespielt.</translation>
        </message>
        <message>
            <source>This computer has no sound output: what is made can be saved.</source>
            <translation>Dieser Rechner hat keine Tonausgabe: Erzeugtes kann gespeichert werden.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>This computer has no sound output</source>
            <translation>Dieser Rechner hat keine Tonausgabe</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>Von Anfang an</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>It is still arriving</source>
            <translation>Es kommt noch an</translation>
        </message>
    </context>
    <context>
        <name>SvgPicture</name>
        <message>
            <source>The picture that this code draws</source>
            <translation>Das Bild, das dieser Code zeichnet</translation>
        </message>
        <message>
            <source>What it would have loaded from elsewhere is left out.</source>
            <translation>Was es von anderswo geladen hätte, ist weggelassen.</translation>
        </message>
        <message>
            <source>It takes too long to draw: some of it is left out.</source>
            <translation>Es zu zeichnen dauert zu lange: ein Teil ist weggelassen.</translation>
        </message>
    </context>
    <context>
        <name>TierRow</name>
        <message>
            <source>Model of %1: %2</source>
            <translation>Modell für %1: %2</translation>
        </message>
        <message>
            <source>the client's own choice</source>
            <translation>Wahl des Clients</translation>
        </message>
        <message>
            <source>Leave it to the client</source>
            <translation>Dem Client überlassen</translation>
        </message>
    </context>
    <context>
        <name>TranscriptPanel</name>
        <message>
            <source>Speech to text</source>
            <translation>Sprache zu Text</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Transcription model</source>
            <translation>Transkriptionsmodell</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language as a code of two letters</source>
            <translation>Sprache als Kürzel aus zwei Buchstaben</translation>
        </message>
        <message>
            <source>detect</source>
            <translation>erkennen</translation>
        </message>
        <message>
            <source>Record, and it is transcribed when you stop.</source>
            <translation>Nimm auf; transkribiert wird, sobald du anhältst.</translation>
        </message>
        <message>
            <source>This computer has no microphone: take a file.</source>
            <translation>Dieser Rechner hat kein Mikrofon: Nimm eine Datei.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <source>This computer has no microphone</source>
            <translation>Dieser Rechner hat kein Mikrofon</translation>
        </message>
        <message>
            <source>A recording is being transcribed</source>
            <translation>Eine Aufnahme wird gerade transkribiert</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Stop and transcribe</source>
            <translation>Transkribieren</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Pegel</translation>
        </message>
        <message>
            <source>being transcribed…</source>
            <translation>wird transkribiert…</translation>
        </message>
        <message>
            <source>or drop a file: flac, m4a, mp3, mp4, ogg, wav, webm</source>
            <translation>oder Datei ablegen: flac, m4a, mp3, mp4, ogg, wav, webm</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Ändere die Anfrage oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Zeiten</translation>
        </message>
        <message>
            <source>this model gives no times</source>
            <translation>dieses Modell gibt keine Zeiten</translation>
        </message>
        <message>
            <source>Transcript with times</source>
            <translation>Transkript mit Zeiten</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Save as %1</source>
            <translation>Als %1 speichern</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Diese Anfrage als curl, Python und JavaScript</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>Vorlesen</translation>
        </message>
    </context>
    <context>
        <name>TranslateSheet</name>
        <message>
            <source>Language of the translation</source>
            <translation>Sprache der Übersetzung</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>Übersetzen</translation>
        </message>
        <message>
            <source>By %1. It stands below the message and is no part of what is said.</source>
            <translation>Von %1. Sie steht unter der Nachricht und gehört nicht zum Gespräch.</translation>
        </message>
    </context>
    <context>
        <name>TranslationHead</name>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Copy the translation as Markdown</source>
            <translation>Übersetzung als Markdown kopieren</translation>
        </message>
        <message>
            <source>Delete the translation</source>
            <translation>Übersetzung löschen</translation>
        </message>
    </context>
    <context>
        <name>TranslationReport</name>
        <message>
            <source>The request went to the provider as the client sent it, but for the model's name and the credentials.</source>
            <translation>Die Anfrage ging an den Anbieter, wie der Client sie sandte, bis auf Modellnamen und Zugangsdaten.</translation>
        </message>
        <message>
            <source>Everything in the request has a place in the provider's dialect.</source>
            <translation>Alles in der Anfrage hat im Dialekt des Anbieters einen Platz.</translation>
        </message>
        <message>
            <source>The provider speaks another dialect. Dropped fields have no place there; changed ones are said as nearly as it can.</source>
            <translation>Der Anbieter spricht einen anderen Dialekt. Weggelassene Felder haben dort keinen Platz; geänderte werden so nah wie möglich ausgedrückt.</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>weggelassen</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>Fields that are only named or placed otherwise: %1</source>
            <translation>Nur anders benannte oder anders stehende Felder: %1</translation>
        </message>
        <message>
            <source>mapped</source>
            <translation>zugeordnet</translation>
        </message>
    </context>
    <context>
        <name>UsageBars</name>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
    </context>
    <context>
        <name>UsageView</name>
        <message>
            <source>Back to the board</source>
            <translation>Zurück zur Tafel</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Verbrauch</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Save as CSV among your downloads</source>
            <translation>Als CSV in die Downloads speichern</translation>
        </message>
        <message>
            <source>There is nothing to save.</source>
            <translation>Es gibt nichts zu speichern.</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Save as JSON among your downloads</source>
            <translation>Als JSON in die Downloads speichern</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Today by hour</source>
            <translation>Heute je Stunde</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 Tage</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 Tage</translation>
        </message>
        <message>
            <source>12 weeks</source>
            <translation>12 Wochen</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>12 Monate</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>Gruppieren nach</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Filtered by</source>
            <translation>Gefiltert nach</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Vorgänge</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>Aus Cache</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Usage by group</source>
            <translation>Verbrauch nach Gruppe</translation>
        </message>
        <message>
            <source>Nothing was used in this time</source>
            <translation>In dieser Zeit wurde nichts verbraucht</translation>
        </message>
        <message>
            <source>Every exchange counts here with its tokens and what it cost. Choose a longer period to see older ones.</source>
            <translation>Jeder Vorgang zählt hier mit seinen Tokens und Kosten. Wähle einen längeren Zeitraum, um ältere zu sehen.</translation>
        </message>
        <message>
            <source>Budget of %1: %2</source>
            <translation>Budget von %1: %2</translation>
        </message>
        <message>
            <source>Budget %1</source>
            <translation>Budget %1</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Zeitraum…</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Show 12 months</source>
            <translation>12 Monate zeigen</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
    </context>
    <context>
        <name>Video</name>
        <message>
            <source>waits at the provider</source>
            <translation>wartet beim Anbieter</translation>
        </message>
        <message>
            <source>being made</source>
            <translation>entsteht</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>expired at the provider</source>
            <translation>beim Anbieter abgelaufen</translation>
        </message>
        <message>
            <source>The provider could not call it off: it goes on there, and may be billed.</source>
            <translation>Der Anbieter konnte es nicht abbrechen: Dort läuft es weiter und wird vielleicht berechnet.</translation>
        </message>
    </context>
    <context>
        <name>VideoPage</name>
        <message>
            <source>Make a video</source>
            <translation>Video erzeugen</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Video model</source>
            <translation>Videomodell</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>What is to happen</source>
            <translation>Was geschehen soll</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>Erstes Bild</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Choose the first frame</source>
            <translation>Erstes Bild wählen</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keines</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>vom Modell</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Aspect</source>
            <translation>Seitenverhältnis</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>Diese Anfrage als curl, Python und JavaScript</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Erzeugen</translation>
        </message>
        <message>
            <source>Say first what is to happen</source>
            <translation>Sag erst, was geschehen soll</translation>
        </message>
        <message>
            <source>The request is on its way</source>
            <translation>Die Anfrage ist unterwegs</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Ändere die Anfrage oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>Noch nichts erzeugt</translation>
        </message>
        <message>
            <source>A video takes minutes. It goes on when the window is closed, and stays here with its prompt.</source>
            <translation>Ein Video dauert Minuten. Es läuft weiter, wenn das Fenster geschlossen wird, und bleibt mit seinem Prompt hier.</translation>
        </message>
        <message>
            <source>This computer cannot play it; it can be saved.</source>
            <translation>Dieser Rechner kann es nicht abspielen; es kann gespeichert werden.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Close the player</source>
            <translation>Player schließen</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>Videos</translation>
        </message>
        <message>
            <source>Save the video</source>
            <translation>Video speichern</translation>
        </message>
        <message>
            <source>Delete this video?</source>
            <translation>Dieses Video löschen?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
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
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>Seinen Prompt übernehmen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Loading</source>
            <translation>Wird geladen</translation>
        </message>
    </context>
    <context>
        <name>Waterfall</name>
        <message>
            <source>Where the time went</source>
            <translation>Wo die Zeit blieb</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Annahme</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Routing</translation>
        </message>
        <message>
            <source>Earlier tries</source>
            <translation>Frühere Versuche</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>First byte</source>
            <translation>Erstes Byte</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Erstes Token</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Stream</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Abweisen</translation>
        </message>
        <message>
            <source>Until its end</source>
            <translation>Bis zum Ende</translation>
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
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Design</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Nacht</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Interface size</source>
            <translation>Anzeigegröße</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>Beim Schließen des Fensters</translation>
        </message>
        <message>
            <source>This desktop has no tray, so the gateway ends with the window unless it is kept in the background</source>
            <translation>Dieser Desktop hat keinen Infobereich; das Gateway endet mit dem Fenster, sofern es nicht im Hintergrund bleibt</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Keep the gateway running</source>
            <translation>Gateway weiterlaufen lassen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Start with the session</source>
            <translation>Mit der Sitzung starten</translation>
        </message>
        <message>
            <source>In the tray, without a window</source>
            <translation>Im Infobereich, ohne Fenster</translation>
        </message>
        <message>
            <source>Notify when a provider is disturbed</source>
            <translation>Melden, wenn ein Anbieter gestört ist</translation>
        </message>
        <message>
            <source>Notify when a budget is nearly spent</source>
            <translation>Melden, wenn ein Budget fast verbraucht ist</translation>
        </message>
    </context>
    <context>
        <name>station::Alerts</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>The budget of “%1” is used up</source>
            <translation>Das Budget von „%1“ ist verbraucht</translation>
        </message>
        <message>
            <source>%1 today. Its requests are refused until tomorrow.</source>
            <translation>%1 heute. Anfragen werden bis morgen abgewiesen.</translation>
        </message>
        <message>
            <source>%1 this month. Its requests are refused until the next one.</source>
            <translation>%1 diesen Monat. Anfragen werden bis zum nächsten abgewiesen.</translation>
        </message>
        <message>
            <source>80 % of the budget of “%1” is used</source>
            <translation>80 % des Budgets von „%1“ sind verbraucht</translation>
        </message>
        <message>
            <source>%1 today.</source>
            <translation>%1 heute.</translation>
        </message>
        <message>
            <source>%1 this month.</source>
            <translation>%1 diesen Monat.</translation>
        </message>
        <message>
            <source>%1 refuses its key</source>
            <translation>%1 weist den Schlüssel ab</translation>
        </message>
        <message>
            <source>%1 is disturbed</source>
            <translation>%1 ist gestört</translation>
        </message>
    </context>
    <context>
        <name>station::Aliases</name>
        <message>
            <source>An alias is a word like “fast”, without blanks and slashes</source>
            <translation>Ein Alias ist ein Wort wie „schnell“, ohne Leerzeichen und Schrägstriche</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1 (%2 von %3)</translation>
        </message>
        <message>
            <source>“%1” has it already</source>
            <translation>„%1“ enthält es schon</translation>
        </message>
        <message>
            <source>“%1” stands for %2</source>
            <translation>„%1“ steht für %2</translation>
        </message>
    </context>
    <context>
        <name>station::BackupControl</name>
        <message>
            <source>Before an upgrade</source>
            <translation>Vor einem Update</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>ledger</source>
            <translation>Kontobuch</translation>
        </message>
        <message>
            <source>conversations</source>
            <translation>Unterhaltungen</translation>
        </message>
        <message>
            <source>conversations and media</source>
            <translation>Unterhaltungen und Medien</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
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
            <translation>Die Sicherung wird angelegt…</translation>
        </message>
        <message>
            <source>The backup is made.</source>
            <translation>Die Sicherung ist angelegt.</translation>
        </message>
        <message>
            <source>The backup is made, but without the settings: %1</source>
            <translation>Die Sicherung ist angelegt, aber ohne die Einstellungen: %1</translation>
        </message>
        <message>
            <source>The gateway stops, once running answers have ended…</source>
            <translation>Das Gateway hält an, sobald laufende Antworten zu Ende sind…</translation>
        </message>
        <message>
            <source>Restoring “%1”…</source>
            <translation>„%1“ wird wiederhergestellt…</translation>
        </message>
        <message>
            <source>Nothing was replaced, since what is there now could not be kept: %1</source>
            <translation>Nichts wurde ersetzt, denn der jetzige Stand konnte nicht gesichert werden: %1</translation>
        </message>
        <message>
            <source>“%1” is restored. What was there before is a backup of its own.</source>
            <translation>„%1“ ist wiederhergestellt. Was vorher da war, ist eine eigene Sicherung.</translation>
        </message>
        <message>
            <source>Renaming…</source>
            <translation>Wird umbenannt…</translation>
        </message>
        <message>
            <source>Deleting the backup…</source>
            <translation>Die Sicherung wird gelöscht…</translation>
        </message>
        <message>
            <source>The backup is deleted.</source>
            <translation>Die Sicherung ist gelöscht.</translation>
        </message>
        <message>
            <source>Made by itself</source>
            <translation>Automatisch angelegt</translation>
        </message>
        <message>
            <source>Before %1 was restored</source>
            <translation>Bevor %1 wiederhergestellt wurde</translation>
        </message>
    </context>
    <context>
        <name>station::Board</name>
        <message>
            <source>ddd d MMM</source>
            <translation>ddd d. MMM</translation>
        </message>
        <message>
            <source>PORT %1 TAKEN</source>
            <translation>PORT %1 BELEGT</translation>
        </message>
        <message>
            <source>GATEWAY STOPPED</source>
            <translation>GATEWAY ANGEHALTEN</translation>
        </message>
        <message>
            <source>GATEWAY DRAINING</source>
            <translation>GATEWAY HÄLT AN</translation>
        </message>
        <message>
            <source>GATEWAY STARTING</source>
            <translation>GATEWAY STARTET</translation>
        </message>
        <message>
            <source>%1 LINES DISTURBED</source>
            <translation>%1 STRECKEN GESTÖRT</translation>
        </message>
        <message>
            <source>%1 KEY REFUSED</source>
            <translation>%1 ABGEWIESEN</translation>
        </message>
        <message>
            <source>%1 %2, RETRY %3</source>
            <translation>%1 %2, WIEDER %3</translation>
        </message>
        <message>
            <source>%1 DISTURBED</source>
            <translation>%1 GESTÖRT</translation>
        </message>
        <message>
            <source>GATEWAY READY</source>
            <translation>GATEWAY BEREIT</translation>
        </message>
        <message>
            <source>ALL SYSTEMS OK</source>
            <translation>ALLE STRECKEN FREI</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>noch nichts</translation>
        </message>
        <message>
            <source>of last %1</source>
            <translation>letzte %1</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Tokens/s</translation>
        </message>
        <message>
            <source>LEDGER NOT WRITTEN</source>
            <translation>KONTOBUCH STEHT STILL</translation>
        </message>
    </context>
    <context>
        <name>station::BoardModel</name>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>ohne Preis</translation>
        </message>
        <message>
            <source>included</source>
            <translation>inbegriffen</translation>
        </message>
        <message>
            <source>found here</source>
            <translation>hier gefunden</translation>
        </message>
        <message>
            <source>open</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>gestört</translation>
        </message>
        <message>
            <source>retry %1</source>
            <translation>wieder %1</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>abgewiesen</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>kein Schlüssel</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, %2 tkns, %3 % of today, %4</source>
            <translation>%1, %2 tkns, %3 % von heute, %4</translation>
        </message>
    </context>
    <context>
        <name>station::BodyLines</name>
        <message>
            <source>changed: %1, to %2</source>
            <translation>geändert: %1 zu %2</translation>
        </message>
        <message>
            <source>only sent by the client: %1</source>
            <translation>nur vom Client gesendet: %1</translation>
        </message>
        <message>
            <source>only got by the provider: %1</source>
            <translation>nur beim Anbieter: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n Zeile unverändert</numerusform>
                <numerusform>%n Zeilen unverändert</numerusform>
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
            <translation>Sehen</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Tools</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Reasoning</translation>
        </message>
        <message>
            <source>Stateful</source>
            <translation>Stateful</translation>
        </message>
        <message>
            <source>Speech-to-text</source>
            <translation>Sprache zu Text</translation>
        </message>
        <message>
            <source>Text-to-speech</source>
            <translation>Text zu Sprache</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>Embedding</translation>
        </message>
        <message>
            <source>Moderation</source>
            <translation>Moderation</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>eingestellt</translation>
        </message>
        <message>
            <source>retired %1</source>
            <translation>eingestellt %1</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>Schlüssel abgewiesen</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>gestört</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>with your %1 sign-in</source>
            <translation>mit %1-Anmeldung</translation>
        </message>
        <message>
            <source>not running</source>
            <translation>läuft nicht</translation>
        </message>
        <message>
            <source>needs a key</source>
            <translation>braucht Schlüssel</translation>
        </message>
        <message>
            <source>%1 in the catalog, %2 usable now</source>
            <translation>%1 im Katalog, %2 jetzt nutzbar</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>local</source>
            <translation>lokal</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>Abo</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>ohne Preis</translation>
        </message>
        <message>
            <source>%1/min</source>
            <translation>%1/min</translation>
        </message>
        <message>
            <source>%1/1M char</source>
            <translation>%1/1M Zeichen</translation>
        </message>
        <message>
            <source>%1/image</source>
            <translation>%1/Bild</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Speaks natively</source>
            <translation>Spricht von Haus aus</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Tokens</translation>
        </message>
        <message>
            <source>Most output</source>
            <translation>Max. Ausgabe</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>deprecated</source>
            <translation>veraltet</translation>
        </message>
        <message>
            <source>Retired on</source>
            <translation>Eingestellt am</translation>
        </message>
        <message>
            <source>Retires on</source>
            <translation>Wird eingestellt am</translation>
        </message>
        <message>
            <source>Successor</source>
            <translation>Nachfolger</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>Zurzeit nicht nutzbar</translation>
        </message>
        <message>
            <source>All providers</source>
            <translation>Alle Anbieter</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s)</source>
            <translation>
                <numerusform>%n Vorgang</numerusform>
                <numerusform>%n Vorgänge</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens unpriced</source>
            <translation>%1 Tokens ohne Preis</translation>
        </message>
        <message>
            <source>Used today</source>
            <translation>Heute verbraucht</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>prices as of %1</source>
            <extracomment>A month and its year, as QLocale::toString() takes them</extracomment>
            <translation>Preise vom Stand %1</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>MMMM yyyy</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>von dir gesetzt</translation>
        </message>
    </context>
    <context>
        <name>station::CatalogNews</name>
        <message>
            <source>Models and prices are again those that came with the program; nothing is fetched by itself.</source>
            <translation>Modelle und Preise sind wieder die mitgelieferten; von selbst wird nichts geholt.</translation>
        </message>
        <message>
            <source>Nothing is new: the catalog has all of it.</source>
            <translation>Nichts Neues: Der Katalog hat schon alles.</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <translation>%1, %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n new model(s)</source>
            <translation>
                <numerusform>%n neues Modell</numerusform>
                <numerusform>%n neue Modelle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with other prices</source>
            <translation>
                <numerusform>%n mit anderem Preis</numerusform>
                <numerusform>%n mit anderen Preisen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: in %2 → %3, out %4 → %5</source>
            <translation>%1: Eingabe %2 → %3, Ausgabe %4 → %5</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>neu: %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiteres</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::ChatClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>Das Gateway antwortet nicht: %1</translation>
        </message>
    </context>
    <context>
        <name>station::ChatDesk</name>
        <message>
            <source>This conversation is not being kept: %1</source>
            <translation>Diese Unterhaltung wird nicht gespeichert: %1</translation>
        </message>
        <message>
            <source>That conversation could not be read.</source>
            <translation>Diese Unterhaltung konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>conversation</source>
            <translation>unterhaltung</translation>
        </message>
        <message>
            <source>The conversation could not be written: %1</source>
            <translation>Die Unterhaltung konnte nicht geschrieben werden: %1</translation>
        </message>
        <message>
            <source>%1 does not take %2: it is asked without</source>
            <translation>%1 nimmt %2 nicht: Es wird ohne gefragt</translation>
        </message>
        <message>
            <source>%1 has no vision; choose a model that takes images.</source>
            <translation>%1 kann nicht sehen; wähle ein Modell, das Bilder nimmt.</translation>
        </message>
        <message>
            <source>%1 does not take PDFs; choose a model that does.</source>
            <translation>%1 nimmt keine PDFs; wähle eines, das es tut.</translation>
        </message>
        <message>
            <source>pasted.png</source>
            <translation>eingefügt.png</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>%1 ein, %2 aus</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Tokens</translation>
        </message>
        <message>
            <source>Put the JSON in Parameters right first: %1</source>
            <translation>Erst das JSON unter Parameter richtigstellen: %1</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (Kopie)</translation>
        </message>
        <message>
            <source>%1 (copy %2)</source>
            <translation>%1 (Kopie %2)</translation>
        </message>
        <message>
            <source>What you pasted is long: it goes with the prompt as a text file</source>
            <translation>Das Eingefügte ist lang: es geht als Textdatei mit dem Prompt mit</translation>
        </message>
        <message>
            <source>pasted.txt</source>
            <translation>eingefügt.txt</translation>
        </message>
    </context>
    <context>
        <name>station::ChatPresets</name>
        <message>
            <source>%1 is written to %2.</source>
            <translation>%1 ist in %2 geschrieben.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>%1 ließ sich nicht schreiben: %2</translation>
        </message>
        <message>
            <source>%1 is not taken. %2</source>
            <translation>%1 wird nicht übernommen. %2</translation>
        </message>
        <message>
            <source>It is larger than 1 MB, which no preset is.</source>
            <translation>Sie ist größer als 1 MB, so groß ist keine Vorlage.</translation>
        </message>
        <message>
            <source>%1 is kept: choose it above.</source>
            <translation>%1 ist gespeichert: oben wählen.</translation>
        </message>
        <message>
            <source>There is another %1 already: this one is kept as %2.</source>
            <translation>Es gibt schon ein anderes %1: dieses ist als %2 gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>station::ClientControl</name>
        <message>
            <source>Not installed</source>
            <translation>Nicht installiert</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>Nicht eingerichtet</translation>
        </message>
        <message>
            <source>Set up for another</source>
            <translation>Für anderes eingerichtet</translation>
        </message>
        <message>
            <source>Set up for Token Station</source>
            <translation>Für Token Station eingerichtet</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>Defekt</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>What undoing puts back</source>
            <translation>Was zurückgesetzt wird</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n Zeile unverändert</numerusform>
                <numerusform>%n Zeilen unverändert</numerusform>
            </translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>Es wird gerade daran gearbeitet</translation>
        </message>
        <message>
            <source>There is nothing to change</source>
            <translation>Es gibt nichts zu ändern</translation>
        </message>
        <message>
            <source>%1 is set up. The original is in the journal.</source>
            <translation>%1 ist eingerichtet. Das Original liegt im Journal.</translation>
        </message>
        <message>
            <source>%1 is as it was before.</source>
            <translation>%1 ist wie zuvor.</translation>
        </message>
        <message>
            <source>Answered “%1” in %2 s</source>
            <translation>Antwortete „%1“ in %2 s</translation>
        </message>
        <message>
            <source>%1 was opened in %2</source>
            <translation>%1 wurde in %2 geöffnet</translation>
        </message>
    </context>
    <context>
        <name>station::Conversation</name>
        <message>
            <source>streaming %1 s</source>
            <translation>streamt %1 s</translation>
        </message>
        <message>
            <source>Send needs the gateway: it does not listen now</source>
            <translation>Zum Senden braucht es das Gateway: Es lauscht gerade nicht</translation>
        </message>
        <message>
            <source>Send needs a model: open a line in Providers first</source>
            <translation>Zum Senden fehlt ein Modell: erst unter „Anbieter“ eine Strecke öffnen</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>streamt</translation>
        </message>
        <message>
            <source>Look at the gateway's lamp, then try again.</source>
            <translation>Sieh nach der Lampe des Gateways und versuch es dann noch einmal.</translation>
        </message>
        <message>
            <source>Try again, or choose another model.</source>
            <translation>Versuch es noch einmal oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>Look at this provider's key on the Providers page.</source>
            <translation>Prüfe den Schlüssel dieses Anbieters unter „Anbieter“.</translation>
        </message>
        <message>
            <source>The budget is used up; choose a model that costs nothing.</source>
            <translation>Das Budget ist verbraucht; wähle ein Modell, das nichts kostet.</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>Wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>Wait a little, then try again, or choose another model.</source>
            <translation>Warte etwas und versuch es noch einmal, oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>Ändere die Anfrage oder wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>Go on exactly where you stopped.</source>
            <translation>Mach genau da weiter, wo du aufgehört hast.</translation>
        </message>
        <message>
            <source>translating</source>
            <translation>wird übersetzt</translation>
        </message>
    </context>
    <context>
        <name>station::ConversationList</name>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Letzte 7 Tage</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n Modell</numerusform>
                <numerusform>%n Modelle</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::DeparturesModel</name>
        <message>
            <source>%1, %2, asked for %3, answered by %4, %5 in, %6 out, %7, %8</source>
            <translation>%1, %2, angefragt %3, beantwortet von %4, Eingabe %5, Ausgabe %6, %7, %8</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n Bild</numerusform>
                <numerusform>%n Bilder</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::Desktop</name>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source>No backup could be made</source>
            <translation>Es konnte keine Sicherung angelegt werden</translation>
        </message>
    </context>
    <context>
        <name>station::Dictation</name>
        <message>
            <source>Try again, or choose another model in Audio.</source>
            <translation>Versuche es noch einmal oder wähle unter „Audio“ ein anderes Modell.</translation>
        </message>
        <message>
            <source>No words were heard. Speak closer to the microphone, or choose another one in Audio.</source>
            <translation>Es waren keine Worte zu hören. Sprich näher am Mikrofon oder wähle unter „Audio“ ein anderes.</translation>
        </message>
        <message>
            <source>What you said is being written down</source>
            <translation>Was du gesagt hast, wird gerade aufgeschrieben</translation>
        </message>
        <message>
            <source>This computer has no microphone: connect one to dictate</source>
            <translation>Dieser Computer hat kein Mikrofon: zum Diktieren eines anschließen</translation>
        </message>
        <message>
            <source>No model writes down speech here yet: open a line in Providers</source>
            <translation>Noch schreibt hier kein Modell Gesprochenes auf: unter „Anbieter“ eine Strecke öffnen</translation>
        </message>
        <message>
            <source>That was too short: speak, then press the button again.</source>
            <translation>Das war zu kurz: sprich, und drücke den Knopf dann noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>station::FileChooser</name>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
    </context>
    <context>
        <name>station::FirstRun</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>Dafür braucht es das Gateway: Es lauscht gerade nicht</translation>
        </message>
        <message>
            <source>The answer arrives here, word by word.</source>
            <translation>Die Antwort kommt hier an, Wort für Wort.</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>streaming, the first word after %1</source>
            <translation>streamt, das erste Wort nach %1</translation>
        </message>
        <message>
            <source>Answered in %1, the first word after %2</source>
            <translation>Beantwortet in %1, das erste Wort nach %2</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>angehalten</translation>
        </message>
    </context>
    <context>
        <name>station::FoundKeys</name>
        <message>
            <source>The key of %1 is in the keychain.</source>
            <translation>Der Schlüssel von %1 liegt im Schlüsselbund.</translation>
        </message>
        <message>
            <source>environment variable %1</source>
            <translation>Umgebungsvariable %1</translation>
        </message>
    </context>
    <context>
        <name>station::Gallery</name>
        <message>
            <source>It could not be kept: look at the data folder's space and permissions.</source>
            <translation>Es konnte nicht gespeichert werden: Prüfe Platz und Rechte des Datenordners.</translation>
        </message>
        <message>
            <source>It could not be written: %1</source>
            <translation>Es konnte nicht geschrieben werden: %1</translation>
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
            <translation>Das Gateway läuft nicht.</translation>
        </message>
        <message>
            <source>Another process has taken over the gateway.</source>
            <translation>Ein anderer Prozess hat das Gateway übernommen.</translation>
        </message>
        <message>
            <source>Another window of Token Station runs the gateway (%1); close that one first</source>
            <translation>Ein anderes Fenster von Token Station betreibt das Gateway (%1); schließe erst jenes</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayControl</name>
        <message>
            <source>Gateway starting</source>
            <translation>Gateway startet</translation>
        </message>
        <message>
            <source>Gateway on</source>
            <translation>Gateway an</translation>
        </message>
        <message>
            <source>Gateway draining</source>
            <translation>Gateway hält an</translation>
        </message>
        <message>
            <source>Gateway off</source>
            <translation>Gateway aus</translation>
        </message>
        <message>
            <source>Port taken</source>
            <translation>Port belegt</translation>
        </message>
        <message>
            <source>Port %1 is taken</source>
            <translation>Port %1 ist belegt</translation>
        </message>
        <message>
            <source>The gateway is stopped</source>
            <translation>Das Gateway ist angehalten</translation>
        </message>
        <message>
            <source>Another program listens there; clients cannot reach Token Station.</source>
            <translation>Dort lauscht ein anderes Programm; Clients erreichen Token Station nicht.</translation>
        </message>
        <message>
            <source>Clients cannot reach Token Station until it runs again.</source>
            <translation>Clients erreichen Token Station erst wieder, wenn es läuft.</translation>
        </message>
        <message>
            <source>config.json is not valid; the last good one is in use</source>
            <translation>config.json ist ungültig; die letzte gültige bleibt in Gebrauch</translation>
        </message>
        <message>
            <source>The ledger cannot be written</source>
            <translation>Das Kontobuch kann nicht geschrieben werden</translation>
        </message>
        <message>
            <source>Exchanges go on; their rows wait in memory until it can be written again.</source>
            <translation>Vorgänge laufen weiter; ihre Zeilen warten im Speicher, bis es wieder geht.</translation>
        </message>
    </context>
    <context>
        <name>station::GatewaySettings</name>
        <message>
            <source>Make a gateway key first: other machines must not get in without one</source>
            <translation>Erst einen Gateway-Schlüssel anlegen: Ohne ihn darf kein anderer Rechner hinein</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535</source>
            <translation>Ein Port ist eine Zahl von 1 bis 65535</translation>
        </message>
        <message>
            <source>A host is a name such as station.example, without http:// (not “%1”)</source>
            <translation>Ein Host ist ein Name wie station.example, ohne http:// (nicht „%1“)</translation>
        </message>
        <message>
            <source>An origin is written as https://app.example, with nothing after the host and its port (not “%1”)</source>
            <translation>Ein Origin wird https://app.example geschrieben, nach Host und Port steht nichts (nicht „%1“)</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayWords</name>
        <message>
            <source>There is a key named "%1" already. Choose another name, or revoke that key first.</source>
            <translation>Einen Schlüssel „%1“ gibt es schon. Nimm einen anderen Namen oder widerrufe erst jenen.</translation>
        </message>
        <message>
            <source>There is no key named "%1".</source>
            <translation>Einen Schlüssel „%1“ gibt es nicht.</translation>
        </message>
        <message>
            <source>The name of a key is 1 to %1 visible characters, without blanks.</source>
            <translation>Der Name eines Schlüssels hat 1 bis %1 sichtbare Zeichen, ohne Leerzeichen.</translation>
        </message>
        <message>
            <source>A model pattern is like "anthropic/*"; it is not empty and has no comma.</source>
            <translation>Ein Modellmuster sieht aus wie „anthropic/*“; es ist nicht leer und hat kein Komma.</translation>
        </message>
        <message>
            <source>The keychain refused access; unlock it and allow Token Station</source>
            <translation>Der Schlüsselbund verweigert den Zugriff: Entsperre ihn und erlaube Token Station</translation>
        </message>
        <message>
            <source>No keychain is available here (no secret service on the session bus); start gnome-keyring or KWallet, or give the key by an environment variable</source>
            <translation>Hier gibt es keinen Schlüsselbund (kein Secret Service am Session-Bus): Starte gnome-keyring oder KWallet, oder gib den Schlüssel in einer Umgebungsvariable</translation>
        </message>
        <message>
            <source>The keychain failed (%1); unlock it, or give the key by an environment variable</source>
            <translation>Der Schlüsselbund meldet einen Fehler (%1): Entsperre ihn, oder gib den Schlüssel in einer Umgebungsvariable</translation>
        </message>
        <message>
            <source>The key is empty; nothing was stored</source>
            <translation>Der Schlüssel ist leer; nichts wurde gespeichert</translation>
        </message>
        <message>
            <source>The key holds spaces or characters that no provider's key has; nothing was stored</source>
            <translation>Der Schlüssel enthält Leerzeichen oder Zeichen, die kein Schlüssel eines Anbieters hat; nichts wurde gespeichert</translation>
        </message>
        <message>
            <source>the environment variable %1 is not set</source>
            <translation>die Umgebungsvariable %1 ist nicht gesetzt</translation>
        </message>
        <message>
            <source>the file %1 is missing or empty</source>
            <translation>die Datei %1 fehlt oder ist leer</translation>
        </message>
        <message>
            <source>No key is stored</source>
            <translation>Es ist kein Schlüssel gespeichert</translation>
        </message>
        <message>
            <source>The key was accepted</source>
            <translation>Der Schlüssel wurde angenommen</translation>
        </message>
        <message>
            <source>It lists %1 models</source>
            <translation>%1 Modelle in der Liste</translation>
        </message>
        <message>
            <source>%1 cannot be reached: %2</source>
            <translation>%1 ist nicht erreichbar: %2</translation>
        </message>
        <message>
            <source>%1 is not installed: no program "%2" is in the PATH</source>
            <translation>%1 ist nicht installiert: Im PATH gibt es kein Programm „%2“</translation>
        </message>
        <message>
            <source>%1 did not answer within %2 s</source>
            <translation>%1 hat in %2 s nicht geantwortet</translation>
        </message>
        <message>
            <source>%1 did not answer: %2</source>
            <translation>%1 hat nicht geantwortet: %2</translation>
        </message>
        <message>
            <source>%1 was stopped</source>
            <translation>%1 wurde angehalten</translation>
        </message>
        <message>
            <source>The gateway was started but does not listen: %1 (see token-station-gateway doctor)</source>
            <translation>Das Gateway wurde gestartet, lauscht aber nicht: %1 (siehe token-station-gateway doctor)</translation>
        </message>
        <message>
            <source>The gateway cannot start: another program holds %1; end that one, or set listen.port in config.json and connect again</source>
            <translation>Das Gateway kann nicht starten: Ein anderes Programm belegt %1. Beende es, oder setze listen.port in config.json und richte neu ein</translation>
        </message>
        <message>
            <source>Another program holds %1; end it, or set listen.port in config.json to a free port, then try again</source>
            <translation>Ein anderes Programm belegt %1. Beende es, oder setze listen.port in config.json auf einen freien Port, und versuche es erneut</translation>
        </message>
        <message>
            <source>%1 has not been set up by Token Station: there is nothing to undo</source>
            <translation>%1 wurde nicht von Token Station eingerichtet: Es gibt nichts zurückzunehmen</translation>
        </message>
        <message>
            <source>Another program sets a client up just now; try again</source>
            <translation>Ein anderes Programm richtet gerade einen Client ein; versuche es erneut</translation>
        </message>
        <message>
            <source>%1 has just been changed by another program; try again</source>
            <translation>%1 wurde gerade von einem anderen Programm geändert; versuche es erneut</translation>
        </message>
        <message>
            <source>The environment sets %1, which %2 takes before its settings file; unset it where %3 runs</source>
            <translation>Die Umgebung setzt %1, was %2 vor seiner Einstellungsdatei nimmt; entferne es dort, wo %3 läuft</translation>
        </message>
        <message>
            <source>The settings file sets %1, a credential of your own or of another tool, which Claude Code would send beside the gateway's; take that line out, or undo the other tool's set-up, then try again</source>
            <translation>Die Einstellungsdatei setzt %1, ein Zugangsmittel von dir oder einem anderen Tool, das Claude Code neben dem des Gateways senden würde; nimm die Zeile heraus, oder nimm die Einrichtung des anderen Tools zurück, und versuche es erneut</translation>
        </message>
        <message>
            <source>The settings file sets %1, with which Claude Code asks that cloud and not the gateway; take that line out first</source>
            <translation>Die Einstellungsdatei setzt %1, womit Claude Code jene Cloud fragt und nicht das Gateway; nimm die Zeile erst heraus</translation>
        </message>
        <message>
            <source>The settings file has an apiKeyHelper, whose key would go out in place of the login; take that line out, or connect without --keep-login</source>
            <translation>Die Einstellungsdatei hat einen apiKeyHelper, dessen Schlüssel statt der Anmeldung gesendet würde; nimm die Zeile heraus, oder richte ohne die Anmeldung ein</translation>
        </message>
        <message>
            <source>config.toml selects the profile %1, which is left alone: a model_provider in it comes before the gateway</source>
            <translation>config.toml wählt das Profil %1, das unberührt bleibt: Ein model_provider darin kommt vor dem Gateway</translation>
        </message>
        <message>
            <source>Another base URL for OpenAI is set; it holds for Codex's own provider and not for the gateway</source>
            <translation>Für OpenAI ist eine andere Base-URL gesetzt; sie gilt für den eigenen Anbieter von Codex und nicht für das Gateway</translation>
        </message>
        <message>
            <source>The settings file points at %1; undo brings that back</source>
            <translation>Die Einstellungsdatei zeigt auf %1; das Zurücknehmen stellt das wieder her</translation>
        </message>
        <message>
            <source>config.toml uses the provider %1; undo brings that back</source>
            <translation>config.toml nutzt den Anbieter %1; das Zurücknehmen stellt das wieder her</translation>
        </message>
        <message>
            <source>The catalog does not know "%1" (%2); it is passed on all the same, and its provider judges it</source>
            <translation>Der Katalog kennt „%1“ (%2) nicht; es wird trotzdem weitergegeben, und sein Anbieter entscheidet</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made; check the rights on the folder above it</source>
            <translation>Der Ordner %1 kann nicht angelegt werden: Prüfe die Rechte am Ordner darüber</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made</source>
            <translation>Der Ordner %1 kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>This backup is no longer in %1</source>
            <translation>Diese Sicherung ist nicht mehr in %1</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 kann nicht geschrieben werden: %2</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 kann nicht gelesen werden: %2</translation>
        </message>
        <message>
            <source>%1 cannot be started: %2</source>
            <translation>%1 kann nicht gestartet werden: %2</translation>
        </message>
        <message>
            <source>the connection was lost while the job was handed in. Whether it was taken, and is billed, nobody can tell; it was not sent again, so that it is not paid twice. Look into the provider's own list of jobs or usage: if it is not there, send the request anew</source>
            <translation>Die Verbindung brach ab, während der Auftrag übergeben wurde. Ob er angenommen wurde und berechnet wird, weiß niemand; er wurde nicht noch einmal gesendet, damit er nicht zweimal bezahlt wird. Sieh in der Liste der Aufträge oder der Nutzung beim Anbieter nach: Steht er dort nicht, sende die Anfrage neu</translation>
        </message>
        <message>
            <source>gw-(made when this is applied)</source>
            <translation>gw-(entsteht beim Anwenden)</translation>
        </message>
        <message>
            <source>Another program listens on %1. End it, or choose another port (0 takes a free one).</source>
            <translation>Ein anderes Programm horcht auf %1. Beende es oder wähle einen anderen Port (0 nimmt einen freien).</translation>
        </message>
        <message>
            <source>This account may not listen on %1. Choose a port above 1023 (0 takes a free one).</source>
            <translation>Dieses Konto darf nicht auf %1 horchen. Wähle einen Port über 1023 (0 nimmt einen freien).</translation>
        </message>
        <message>
            <source>This computer has no address %1. Choose another one to listen on.</source>
            <translation>Dieser Rechner hat keine Adresse %1. Wähle eine andere zum Horchen.</translation>
        </message>
        <message>
            <source>%1: it should hold an object ({ … }). Nothing was changed; mend the file</source>
            <translation>%1: Darin sollte ein Objekt stehen ({ … }). Es wurde nichts geändert; bring die Datei in Ordnung</translation>
        </message>
        <message>
            <source>%1: "env" should be an object. Nothing was changed; mend the file</source>
            <translation>%1: „env“ sollte ein Objekt sein. Es wurde nichts geändert; bring die Datei in Ordnung</translation>
        </message>
        <message>
            <source>%1. Nothing was changed; mend the file, then try again</source>
            <translation>%1. Es wurde nichts geändert; bring die Datei in Ordnung und versuch es noch einmal</translation>
        </message>
        <message>
            <source>%1 cannot be removed: %2</source>
            <translation>%1 lässt sich nicht entfernen: %2</translation>
        </message>
        <message>
            <source>The list at %1 cannot be had: %2</source>
            <translation>Die Liste von %1 ist nicht zu bekommen: %2</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full. Free some space on it.</source>
            <translation>Der Datenträger mit %1 ist voll. Mach darauf Platz frei.</translation>
        </message>
        <message>
            <source>Another program holds %1 locked. Close the program that has it open.</source>
            <translation>Ein anderes Programm hält %1 gesperrt. Schließ das Programm, das die Datei geöffnet hat.</translation>
        </message>
        <message>
            <source>%1 cannot be written. Give your user permission to write to the file and its folder.</source>
            <translation>%1 kann nicht geschrieben werden. Gib deinem Benutzer Schreibrechte auf die Datei und ihren Ordner.</translation>
        </message>
        <message>
            <source>%1 cannot be opened. Check that its folder exists and that your user may write there.</source>
            <translation>%1 kann nicht geöffnet werden. Prüfe, ob der Ordner vorhanden ist und dein Benutzer dort schreiben darf.</translation>
        </message>
        <message>
            <source>Reading or writing %1 failed (%2). Check its disk: space, quota, file size limit, health.</source>
            <translation>%1 konnte nicht gelesen oder geschrieben werden (%2). Prüfe den Datenträger: Platz, Kontingent, Grenze der Dateigröße, Zustand.</translation>
        </message>
    </context>
    <context>
        <name>station::ImageDesk</name>
        <message>
            <source>The picture to change cannot be read: %1</source>
            <translation>Das zu ändernde Bild ist nicht lesbar: %1</translation>
        </message>
        <message>
            <source>The picture is too large to be read.</source>
            <translation>Das Bild ist zu groß zum Lesen.</translation>
        </message>
        <message>
            <source>The answer holds no picture.</source>
            <translation>Die Antwort enthält kein Bild.</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>Erzeugt in</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>%1 cannot be read, or is larger than 32 MB.</source>
            <translation>%1 lässt sich nicht lesen oder ist größer als 32 MB.</translation>
        </message>
        <message>
            <source>%1 is no PNG, JPEG or WebP picture.</source>
            <translation>%1 ist kein Bild in PNG, JPEG oder WebP.</translation>
        </message>
        <message>
            <source>The provider gave an address in place of the picture: %1</source>
            <translation>Der Anbieter gab statt des Bildes eine Adresse: %1</translation>
        </message>
    </context>
    <context>
        <name>station::KeysModel</name>
        <message>
            <source>A key needs a name that says what it is for</source>
            <translation>Ein Schlüssel braucht einen Namen, der sagt, wofür er ist</translation>
        </message>
        <message>
            <source>Requests a minute are a whole number above zero</source>
            <translation>Anfragen je Minute sind eine ganze Zahl über null</translation>
        </message>
        <message>
            <source>A budget is an amount in US dollars, for example 20</source>
            <translation>Ein Budget ist ein Betrag in US-Dollar, zum Beispiel 20</translation>
        </message>
        <message>
            <source>The last day is one to come, written as 2027-03-31</source>
            <translation>Der letzte Tag liegt in der Zukunft, geschrieben als 2027-03-31</translation>
        </message>
        <message>
            <source>all models</source>
            <translation>alle Modelle</translation>
        </message>
        <message>
            <source>%1 requests a minute</source>
            <translation>%1 Anfragen je Minute</translation>
        </message>
        <message>
            <source>%1 a day</source>
            <translation>%1 je Tag</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <translation>%1 je Monat</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>bis %1</translation>
        </message>
        <message>
            <source>%1 this month</source>
            <translation>%1 diesen Monat</translation>
        </message>
        <message>
            <source>%1 today</source>
            <translation>%1 heute</translation>
        </message>
    </context>
    <context>
        <name>station::Language</name>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
    </context>
    <context>
        <name>station::Licences</name>
        <message>
            <source>this program</source>
            <translation>dieses Programm</translation>
        </message>
        <message>
            <source>window, network, storage</source>
            <translation>Fenster, Netzwerk, Speicher</translation>
        </message>
        <message>
            <source>the gateway's own server</source>
            <translation>der eigene Server des Gateways</translation>
        </message>
        <message>
            <source>calls to providers</source>
            <translation>Aufrufe bei den Anbietern</translation>
        </message>
        <message>
            <source>reading JSON</source>
            <translation>JSON lesen</translation>
        </message>
        <message>
            <source>writing JSON</source>
            <translation>JSON schreiben</translation>
        </message>
        <message>
            <source>Codex's settings</source>
            <translation>Einstellungen von Codex</translation>
        </message>
        <message>
            <source>the system's keychain</source>
            <translation>Schlüsselbund des Systems</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>gemeinfrei</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>compressed requests</source>
            <translation>komprimierte Anfragen</translation>
        </message>
        <message>
            <source>typefaces</source>
            <translation>Schriften</translation>
        </message>
        <message>
            <source>catalog of models and prices</source>
            <translation>Katalog der Modelle und Preise</translation>
        </message>
        <message>
            <source>speech on this machine, where installed</source>
            <translation>Sprache auf diesem Rechner, falls installiert</translation>
        </message>
        <message>
            <source>reading office documents</source>
            <translation>Lesen von Office-Dokumenten</translation>
        </message>
    </context>
    <context>
        <name>station::LineTroubles</name>
        <message>
            <source>key refused</source>
            <translation>Schlüssel abgewiesen</translation>
        </message>
    </context>
    <context>
        <name>station::MediaClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>Das Gateway antwortet nicht: %1</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>Die Antwort brach vor ihrem Ende ab.</translation>
        </message>
    </context>
    <context>
        <name>station::ModelInfos</name>
        <message>
            <source>retired by its provider</source>
            <translation>vom Anbieter eingestellt</translation>
        </message>
        <message>
            <source>only for the program whose sign-in it is</source>
            <translation>nur für das Programm, dem die Anmeldung gehört</translation>
        </message>
        <message>
            <source>a key for %1</source>
            <translation>ein Schlüssel für %1</translation>
        </message>
    </context>
    <context>
        <name>station::ModelList</name>
        <message>
            <source>%1 context</source>
            <translation>%1 Kontext</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>%1 in, %2 out per 1M</source>
            <translation>Eing. %1, Ausg. %2 je 1M</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>ohne Preis</translation>
        </message>
    </context>
    <context>
        <name>station::OwnPrices</name>
        <message>
            <source>In</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>$ for 1M tokens</source>
            <translation>$ je 1 Mio. Tokens</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>Aus Cache</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>Cache-Schreiben</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>$ for 1M characters</source>
            <translation>$ je 1 Mio. Zeichen</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>$ a minute</source>
            <translation>$ je Minute</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>$ each</source>
            <translation>$ je Bild</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>$ a second</source>
            <translation>$ je Sekunde</translation>
        </message>
        <message>
            <source>The model is no longer in the catalog</source>
            <translation>Das Modell steht nicht mehr im Katalog</translation>
        </message>
        <message>
            <source>Write “%1” as US dollars, for example %2</source>
            <translation>Schreibe „%1“ in US-Dollar, zum Beispiel %2</translation>
        </message>
        <message>
            <source>“In” and “Out” are both needed; 0 is for what is free</source>
            <translation>„Eingabe“ und „Ausgabe“ sind beide nötig; 0 steht für kostenlos</translation>
        </message>
    </context>
    <context>
        <name>station::PaletteModel</name>
        <message>
            <source>Copy base URL</source>
            <translation>Base-URL kopieren</translation>
        </message>
        <message>
            <source>Stop the gateway</source>
            <translation>Gateway anhalten</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>Gateway starten</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Neue Unterhaltung</translation>
        </message>
        <message>
            <source>Theme: day</source>
            <translation>Design: Tag</translation>
        </message>
        <message>
            <source>Theme: night</source>
            <translation>Design: Nacht</translation>
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation>Design: wie das System</translation>
        </message>
        <message>
            <source>Show shortcuts</source>
            <translation>Tastenkürzel zeigen</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>Token Station beenden</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Ausprobieren</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Zeigen</translation>
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
            <translation>Bild</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Verbrauch</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>Station</translation>
        </message>
    </context>
    <context>
        <name>station::Places</name>
        <message>
            <source>Configuration</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>%1 is not there yet: it is made when the gateway starts.</source>
            <translation>%1 gibt es noch nicht: Der Ordner wird angelegt, wenn das Gateway startet.</translation>
        </message>
        <message>
            <source>No program on this machine opens %1. Copy the path instead.</source>
            <translation>Kein Programm auf diesem Rechner öffnet %1. Kopiere stattdessen den Pfad.</translation>
        </message>
    </context>
    <context>
        <name>station::Preferences</name>
        <message>
            <source>Add Token Station to the login items of the system's own settings</source>
            <translation>Füge Token Station in den Systemeinstellungen zu den Anmeldeobjekten hinzu</translation>
        </message>
        <message>
            <source>QT_SCALE_FACTOR was set for this program and stands above it</source>
            <translation>QT_SCALE_FACTOR wurde für dieses Programm gesetzt und geht vor</translation>
        </message>
        <message>
            <source>Takes effect at the next start</source>
            <translation>Gilt ab dem nächsten Start</translation>
        </message>
    </context>
    <context>
        <name>station::Programs</name>
        <message>
            <source>Shell environment</source>
            <translation>Shell-Umgebung</translation>
        </message>
        <message>
            <source>In the shell, or its start-up file; one key serves all three dialects</source>
            <translation>In der Shell oder ihrer Startdatei; ein Schlüssel dient allen drei Dialekten</translation>
        </message>
        <message>
            <source>In a terminal</source>
            <translation>In einem Terminal</translation>
        </message>
        <message>
            <source>In opencode.json of the project, or ~/.config/opencode/opencode.json</source>
            <translation>In opencode.json des Projekts oder ~/.config/opencode/opencode.json</translation>
        </message>
        <message>
            <source>In a terminal; Aider wants openai/ before the gateway's name of a model</source>
            <translation>In einem Terminal; Aider verlangt openai/ vor dem Modellnamen des Gateways</translation>
        </message>
        <message>
            <source>In ~/.continue/config.yaml; the key goes into ~/.continue/.env as TOKEN_STATION_API_KEY=…</source>
            <translation>In ~/.continue/config.yaml; der Schlüssel kommt in ~/.continue/.env als TOKEN_STATION_API_KEY=…</translation>
        </message>
        <message>
            <source>In Zed's settings.json; Zed reads the key from the variable TOKEN_STATION_API_KEY</source>
            <translation>In settings.json von Zed; Zed liest den Schlüssel aus der Variablen TOKEN_STATION_API_KEY</translation>
        </message>
        <message>
            <source>In Cline's settings, as its API provider</source>
            <translation>In den Einstellungen von Cline als API-Anbieter</translation>
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
            <translation>Ein eigener Anbieter hat keine übliche Adresse</translation>
        </message>
        <message>
            <source>A name has lower-case letters, digits and hyphens: “my-server”</source>
            <translation>Ein Name hat Kleinbuchstaben, Ziffern und Bindestriche: „mein-server“</translation>
        </message>
        <message>
            <source>“%1” is there already</source>
            <translation>„%1“ gibt es schon</translation>
        </message>
        <message>
            <source>An address is like https://api.example.com/v1, without a login and a query</source>
            <translation>Eine Adresse ist wie https://api.example.com/v1, ohne Anmeldedaten und Abfrage</translation>
        </message>
        <message>
            <source>Only a provider of your own can be duplicated</source>
            <translation>Nur ein eigener Anbieter lässt sich duplizieren</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderInfos</name>
        <message>
            <source>API key</source>
            <translation>API-Schlüssel</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>in dieser App</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderNotes</name>
        <message>
            <source>Uses the ChatGPT sign-in of the Codex CLI and counts against your ChatGPT plan, whose terms and usage limits apply.</source>
            <translation>Nutzt die ChatGPT-Anmeldung der Codex-CLI und zählt zu deinem ChatGPT-Abo, dessen Bedingungen und Limits gelten.</translation>
        </message>
        <message>
            <source>Uses your Claude subscription from Claude Code itself: Anthropic permits subscription sign-ins in its own apps only, so requests of other clients are refused.</source>
            <translation>Nutzt dein Claude-Abo aus Claude Code selbst: Anthropic erlaubt Abo-Anmeldungen nur in eigenen Programmen, daher werden Anfragen anderer Clients abgelehnt.</translation>
        </message>
        <message>
            <source>A key works in its own region only: for an international key set the base URL to https://dashscope-intl.aliyuncs.com/compatible-mode/v1.</source>
            <translation>Ein Schlüssel gilt nur in seiner Region: Für einen internationalen stelle die Base-URL auf https://dashscope-intl.aliyuncs.com/compatible-mode/v1.</translation>
        </message>
        <message>
            <source>Takes an API key, or the access_key and secret_key of older accounts in config.json; accounts in mainland China use the base URL https://api-beijing.klingai.com.</source>
            <translation>Nimmt einen API-Schlüssel oder access_key und secret_key älterer Konten in config.json; Konten in Festlandchina nutzen die Base-URL https://api-beijing.klingai.com.</translation>
        </message>
        <message>
            <source>A key works in its own region only, and each model has to be activated in the ModelArk console.</source>
            <translation>Ein Schlüssel gilt nur in seiner Region, und jedes Modell muss in der ModelArk-Konsole freigeschaltet werden.</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.moonshot.cn/v1.</source>
            <translation>Konten in Festlandchina nutzen die Base-URL https://api.moonshot.cn/v1.</translation>
        </message>
        <message>
            <source>A key of the GLM Coding Plan needs the base URL https://api.z.ai/api/coding/paas/v4.</source>
            <translation>Ein Schlüssel des GLM Coding Plan braucht die Base-URL https://api.z.ai/api/coding/paas/v4.</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.minimaxi.com/v1.</source>
            <translation>Konten in Festlandchina nutzen die Base-URL https://api.minimaxi.com/v1.</translation>
        </message>
        <message>
            <source>Ollama shortens long prompts silently unless its context length is raised.</source>
            <translation>Ollama kürzt lange Prompts stillschweigend, wenn seine Kontextlänge nicht erhöht wird.</translation>
        </message>
        <message>
            <source>Tools work only when llama-server was started with --jinja.</source>
            <translation>Tools funktionieren nur, wenn llama-server mit --jinja gestartet wurde.</translation>
        </message>
        <message>
            <source>Speech models that run on this machine: nothing leaves it.</source>
            <translation>Sprachmodelle, die auf diesem Rechner laufen: Nichts verlässt ihn.</translation>
        </message>
        <message>
            <source>Simulated: the answers are made up on this machine and cost nothing.</source>
            <translation>Simuliert: Die Antworten werden auf diesem Rechner erfunden und kosten nichts.</translation>
        </message>
    </context>
    <context>
        <name>station::ProvidersModel</name>
        <message>
            <source>%1 of %2 lines open</source>
            <translation>%1 von %2 Strecken frei</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <source>Saved in the keychain</source>
            <translation>Im Schlüsselbund gespeichert</translation>
        </message>
        <message>
            <source>Key removed</source>
            <translation>Schlüssel entfernt</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>Wird getestet…</translation>
        </message>
        <message>
            <source>Tested %1, answered in %2</source>
            <translation>Getestet %1, Antwort in %2</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>in dieser App</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Frei</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>Nicht eingerichtet</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Kein Schlüssel</translation>
        </message>
        <message>
            <source>Key refused</source>
            <translation>Schlüssel abgewiesen</translation>
        </message>
        <message>
            <source>Disturbed</source>
            <translation>Gestört</translation>
        </message>
        <message>
            <source>Simulated</source>
            <translation>Simuliert</translation>
        </message>
        <message>
            <source>Found here</source>
            <translation>Hier gefunden</translation>
        </message>
        <message>
            <source>Key in the keychain</source>
            <translation>Im Schlüsselbund</translation>
        </message>
        <message>
            <source>Key from %1</source>
            <translation>Aus %1</translation>
        </message>
        <message>
            <source>Key from the file %1</source>
            <translation>Aus der Datei %1</translation>
        </message>
        <message>
            <source>Sign-in of %1</source>
            <translation>Anmeldung von %1</translation>
        </message>
        <message>
            <source>%1 at %2, retrying at %3</source>
            <translation>%1 um %2, neuer Versuch um %3</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 um %2</translation>
        </message>
        <message>
            <source>5 hours</source>
            <translation>5 Stunden</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Woche</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgabe</translation>
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
            <translation>%1 genutzt</translation>
        </message>
        <message>
            <source>%1 of %2 left</source>
            <translation>%1 von %2 übrig</translation>
        </message>
        <message>
            <source>, resets %1</source>
            <translation>, neu ab %1</translation>
        </message>
        <message>
            <source>, as of %1</source>
            <translation>, Stand %1</translation>
        </message>
        <message>
            <source>The test was stopped</source>
            <translation>Der Test wurde angehalten</translation>
        </message>
        <message>
            <source>at this pace used up by %1</source>
            <translation>bei diesem Tempo um %1 aufgebraucht</translation>
        </message>
    </context>
    <context>
        <name>station::RequestDetail</name>
        <message>
            <source>the first %1 of %2</source>
            <translation>die ersten %1 von %2</translation>
        </message>
        <message>
            <source>(not text: %1)</source>
            <translation>(kein Text: %1)</translation>
        </message>
        <message>
            <source>a program without a name</source>
            <translation>ein Programm ohne Namen</translation>
        </message>
        <message>
            <source>%1, key “%2”</source>
            <translation>%1, Schlüssel „%2“</translation>
        </message>
        <message>
            <source>asked for as “%1” by %2</source>
            <translation>als „%1“ angefragt von %2</translation>
        </message>
        <message>
            <source>%1 done</source>
            <translation>%1 fertig</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>translated</source>
            <translation>übersetzt</translation>
        </message>
        <message>
            <source>passed through</source>
            <translation>durchgereicht</translation>
        </message>
        <message>
            <source>%1 calls</source>
            <translation>%1 Aufrufe</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>Aus Cache</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>Cache-Schreiben</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Reasoning</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>Erstes Token</translation>
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
            <translation>Kosten</translation>
        </message>
        <message>
            <source>shown once it has ended</source>
            <translation>gezeigt, sobald beendet</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>insgesamt %1</translation>
        </message>
        <message>
            <source>%1 in all, %2 of it in this gateway</source>
            <translation>insgesamt %1, davon %2 in diesem Gateway</translation>
        </message>
        <message>
            <source>It still runs.</source>
            <translation>Läuft noch.</translation>
        </message>
        <message>
            <source>The request was not kept: bodies are logged only where log.bodies in config.json says so.</source>
            <translation>Die Anfrage wurde nicht aufbewahrt: Inhalte werden nur aufgezeichnet, wo log.bodies in config.json es sagt.</translation>
        </message>
        <message>
            <source>What the client sent</source>
            <translation>Was der Client sandte</translation>
        </message>
        <message>
            <source>No provider was called</source>
            <translation>Kein Anbieter wurde aufgerufen</translation>
        </message>
        <message>
            <source>What %1 got</source>
            <translation>Was %1 bekam</translation>
        </message>
        <message>
            <source>status %1 · %2</source>
            <translation>Status %1 · %2</translation>
        </message>
        <message>
            <source>From the client</source>
            <translation>Vom Client</translation>
        </message>
        <message>
            <source>To %1</source>
            <translation>An %1</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>Von %1</translation>
        </message>
        <message>
            <source>status %1</source>
            <translation>Status %1</translation>
        </message>
        <message>
            <source>asked by %1</source>
            <translation>von %1 gefragt</translation>
        </message>
        <message numerus="yes">
            <source>%n fields dropped</source>
            <translation>
                <numerusform>%n Feld weggelassen</numerusform>
                <numerusform>%n Felder weggelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>(removed)</source>
            <translation>(entfernt)</translation>
        </message>
    </context>
    <context>
        <name>station::RequestList</name>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>%1 → %2 tokens</source>
            <translation>%1 → %2 Tokens</translation>
        </message>
        <message>
            <source>%1, %2, asked by %3, %4, %5, %6</source>
            <translation>%1, %2 für %3, %4, %5, %6</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n Bild</numerusform>
                <numerusform>%n Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 Tokens/s</translation>
        </message>
    </context>
    <context>
        <name>station::Requests</name>
        <message>
            <source>%1 in the ledger</source>
            <translation>%1 im Kontobuch</translation>
        </message>
    </context>
    <context>
        <name>station::Resender</name>
        <message>
            <source>The request was too long to be kept whole, so it cannot be sent again.</source>
            <translation>Die Anfrage war zu lang, um ganz aufbewahrt zu werden, und kann nicht erneut gesendet werden.</translation>
        </message>
        <message>
            <source>The request is a form or names no model, so it cannot be sent again.</source>
            <translation>Die Anfrage ist ein Formular oder nennt kein Modell und kann nicht erneut gesendet werden.</translation>
        </message>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>Das Gateway antwortet nicht: %1</translation>
        </message>
        <message>
            <source>It was answered with status %1.</source>
            <translation>Die Antwort hatte den Status %1.</translation>
        </message>
    </context>
    <context>
        <name>station::SettingsTransfer</name>
        <message>
            <source>Settings (*.json)</source>
            <translation>Einstellungen (*.json)</translation>
        </message>
        <message>
            <source>Export settings</source>
            <translation>Einstellungen exportieren</translation>
        </message>
        <message>
            <source>Import settings</source>
            <translation>Einstellungen importieren</translation>
        </message>
        <message>
            <source>This file was not exported by Token Station.</source>
            <translation>Diese Datei wurde nicht von Token Station exportiert.</translation>
        </message>
        <message>
            <source>This file was exported by a newer Token Station; update this one first.</source>
            <translation>Diese Datei stammt von einer neueren Token Station; aktualisiere diese zuerst.</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>Exportiert nach %1.</translation>
        </message>
        <message>
            <source>Imported. Provider keys are not in the file: set them in Providers.</source>
            <translation>Importiert. Anbieterschlüssel stehen nicht in der Datei: unter „Anbieter“ setzen.</translation>
        </message>
    </context>
    <context>
        <name>station::SpeechDesk</name>
        <message>
            <source>This computer cannot play %1 (%2); it can be saved, or made as wav.</source>
            <translation>Dieser Rechner kann %1 nicht abspielen (%2); es kann gespeichert oder als wav erzeugt werden.</translation>
        </message>
        <message>
            <source>The answer is no WAV of 16 bits; it can be saved.</source>
            <translation>Die Antwort ist kein WAV mit 16 Bit; sie kann gespeichert werden.</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>playing as it arrives, %1</source>
            <translation>spielt beim Eintreffen, %1</translation>
        </message>
        <message>
            <source>arriving, %1</source>
            <translation>kommt an, %1</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>wird dekodiert</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>spielt</translation>
        </message>
        <message>
            <source>done, %1</source>
            <translation>fertig, %1</translation>
        </message>
        <message>
            <source>First sound</source>
            <translation>Erster Ton</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>Erzeugt in</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>The sound could not be written: %1</source>
            <translation>Der Ton konnte nicht geschrieben werden: %1</translation>
        </message>
    </context>
    <context>
        <name>station::StorageControl</name>
        <message>
            <source>Ledger</source>
            <translation>Kontobuch</translation>
        </message>
        <message>
            <source>Times, models, tokens and cost of every exchange; no content</source>
            <translation>Zeiten, Modelle, Tokens und Kosten jedes Vorgangs; kein Inhalt</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Conversations, made media, stored answers and logged bodies</source>
            <translation>Unterhaltungen, erzeugte Medien, gespeicherte Antworten und aufgezeichnete Inhalte</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>Gelöscht.</translation>
        </message>
        <message>
            <source>Saved states of both, made by you, on schedule, before a restore or before an upgrade</source>
            <translation>Gesicherte Stände von beiden: von dir, automatisch, vor einer Wiederherstellung oder vor einem Update</translation>
        </message>
        <message>
            <source>The folder %1 cannot be deleted</source>
            <translation>Der Ordner %1 kann nicht gelöscht werden</translation>
        </message>
    </context>
    <context>
        <name>station::SvgView</name>
        <message>
            <source>There is nothing in this picture to be drawn.</source>
            <translation>In diesem Bild gibt es nichts zu zeichnen.</translation>
        </message>
    </context>
    <context>
        <name>station::Terminal</name>
        <message>
            <source>The folder %1 is not there</source>
            <translation>Den Ordner %1 gibt es nicht</translation>
        </message>
        <message>
            <source>No terminal program was found; install one, or name yours in the variable TERMINAL</source>
            <translation>Kein Terminalprogramm gefunden; installiere eines oder nenne deines in der Variable TERMINAL</translation>
        </message>
        <message>
            <source>%1 cannot be started</source>
            <translation>%1 lässt sich nicht starten</translation>
        </message>
    </context>
    <context>
        <name>station::TranscriptDesk</name>
        <message>
            <source>The model heard no words.</source>
            <translation>Das Modell hörte keine Wörter.</translation>
        </message>
        <message>
            <source>This computer has no microphone; take a file.</source>
            <translation>Dieser Rechner hat kein Mikrofon; nimm eine Datei.</translation>
        </message>
        <message>
            <source>The microphone cannot be opened; another program may have it.</source>
            <translation>Das Mikrofon lässt sich nicht öffnen; vielleicht hat es ein anderes Programm.</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>nimmt auf</translation>
        </message>
        <message>
            <source>Only files of this computer can be sent.</source>
            <translation>Nur Dateien dieses Rechners können gesendet werden.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 ist nicht lesbar: %2</translation>
        </message>
        <message>
            <source>%1 is larger than 25 MB, which is the most that the API takes.</source>
            <translation>%1 ist größer als 25 MB, mehr nimmt die API nicht.</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <source>Answered in</source>
            <translation>Antwort in</translation>
        </message>
        <message>
            <source>Real time</source>
            <translation>Echtzeit</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>The transcript could not be written: %1</source>
            <translation>Das Transkript konnte nicht geschrieben werden: %1</translation>
        </message>
    </context>
    <context>
        <name>station::Translator</name>
        <message>
            <source>cut at the model's limit</source>
            <translation>am Limit des Modells abgeschnitten</translation>
        </message>
    </context>
    <context>
        <name>station::Tray</name>
        <message>
            <source>Copy base URL</source>
            <translation>Base-URL kopieren</translation>
        </message>
        <message>
            <source>Set up Claude Code…</source>
            <translation>Claude Code einrichten…</translation>
        </message>
        <message>
            <source>Set up Codex…</source>
            <translation>Codex einrichten…</translation>
        </message>
        <message>
            <source>Open Token Station</source>
            <translation>Token Station öffnen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>%1 Tokens heute</translation>
        </message>
        <message>
            <source>%1, %2 tokens unpriced</source>
            <translation>%1, %2 Tokens ohne Preis</translation>
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
            <translation>%1: %2 Tokens</translation>
        </message>
        <message>
            <source>Token Station keeps running</source>
            <translation>Token Station läuft weiter</translation>
        </message>
        <message>
            <source>The gateway goes on. Open or quit it from this icon.</source>
            <translation>Das Gateway läuft weiter. Über dieses Symbol öffnen oder beenden.</translation>
        </message>
    </context>
    <context>
        <name>station::Usage</name>
        <message>
            <source>unpriced</source>
            <translation>ohne Preis</translation>
        </message>
        <message>
            <source> + %1 unpriced</source>
            <translation> + %1 ohne Preis</translation>
        </message>
        <message>
            <source>none was called</source>
            <translation>keiner aufgerufen</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>simuliert</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1: %2 exchanges, %3 tokens, %4 of all, %5</source>
            <translation>%1: %2 Vorgänge, %3 Tokens, %4 von allen, %5</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>week of %1</source>
            <translation>Woche vom %1</translation>
        </message>
        <message>
            <source>%1: %2 tokens, %3</source>
            <translation>%1: %2 Tokens, %3</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>Vorgänge</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>Aus Cache</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>Cache-Schreiben</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>Reasoning</translation>
        </message>
        <message>
            <source>Estimated</source>
            <translation>Geschätzt</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>%1 konnte nicht geschrieben werden: %2</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gespeichert als %1</translation>
        </message>
        <message>
            <source>%1 of %2 today</source>
            <translation>%1 von %2 heute</translation>
        </message>
        <message>
            <source>%1 of %2 this month</source>
            <translation>%1 von %2 in diesem Monat</translation>
        </message>
        <message>
            <source>Write a day as %1 or %2</source>
            <translation>Schreibe einen Tag als %1 oder %2</translation>
        </message>
        <message>
            <source>The first day is after the last one</source>
            <translation>Der erste Tag liegt nach dem letzten</translation>
        </message>
        <message>
            <source>Ten years at most</source>
            <translation>Höchstens zehn Jahre</translation>
        </message>
    </context>
    <context>
        <name>station::UsageChart</name>
        <message>
            <source>Tokens by hour</source>
            <translation>Tokens je Stunde</translation>
        </message>
        <message>
            <source>Tokens by day</source>
            <translation>Tokens je Tag</translation>
        </message>
        <message>
            <source>%1 tkns unpriced</source>
            <translation>%1 tkns ohne Preis</translation>
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
            <translation>Die Antwort nennt keinen Auftrag.</translation>
        </message>
    </context>
</TS>
