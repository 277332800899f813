<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About</source>
            <translation>このアプリについて</translation>
        </message>
        <message>
            <source>Token Station %1, free software under the GNU General Public License, version 3 or later. Names of providers are trademarks of their owners.</source>
            <translation>Token Station %1 は GNU General Public License バージョン 3 以降で提供される自由ソフトウェアです。プロバイダーの名称は各所有者の商標です。</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>読む</translation>
        </message>
        <message>
            <source>Read the licence of %1</source>
            <translation>%1 のライセンスを読む</translation>
        </message>
    </context>
    <context>
        <name>AddressEntry</name>
        <message>
            <source>Base URL of %1</source>
            <translation>%1 のベース URL</translation>
        </message>
        <message>
            <source>empty: the usual one</source>
            <translation>空欄: 標準の URL</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Really remove it?</source>
            <translation>本当に削除しますか？</translation>
        </message>
        <message>
            <source>Remove provider</source>
            <translation>プロバイダーを削除</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Another one like it, without its key</source>
            <translation>同じものをもう一つ (キーは除く)</translation>
        </message>
    </context>
    <context>
        <name>AttachmentChips</name>
        <message>
            <source>Remove %1</source>
            <translation>%1 を削除</translation>
        </message>
    </context>
    <context>
        <name>AudioPage</name>
        <message>
            <source>Save the sound</source>
            <translation>音声を保存</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>録音を選択</translation>
        </message>
        <message>
            <source>Recordings (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</source>
            <translation>録音 (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</translation>
        </message>
        <message>
            <source>Save the transcript</source>
            <translation>文字起こしを保存</translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message>
            <source>Backups</source>
            <translation>バックアップ</translation>
        </message>
        <message>
            <source>The ledger, conversations, made media and settings as they are at one time. No key is in a backup. It stays until it is deleted, whatever is deleted elsewhere.</source>
            <translation>ある時点の台帳、会話、生成したメディア、設定です。バックアップにキーは含まれません。ほかの場所で何を削除しても、バックアップ自体を削除するまで残ります。</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>名前を変更</translation>
        </message>
        <message>
            <source>Rename “%1”</source>
            <translation>「%1」の名前を変更</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>復元…</translation>
        </message>
        <message>
            <source>Restore “%1”</source>
            <translation>「%1」を復元</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>削除…</translation>
        </message>
        <message>
            <source>Delete “%1”</source>
            <translation>「%1」を削除</translation>
        </message>
        <message>
            <source>No backup yet.</source>
            <translation>バックアップはまだありません。</translation>
        </message>
        <message>
            <source>New name of the backup</source>
            <translation>バックアップの新しい名前</translation>
        </message>
        <message>
            <source>Name of the backup</source>
            <translation>バックアップの名前</translation>
        </message>
        <message>
            <source>A name for it, if you like</source>
            <translation>名前 (任意)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Save the name</source>
            <translation>名前を保存</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>今すぐバックアップ</translation>
        </message>
        <message>
            <source>Make one by itself</source>
            <translation>自動でバックアップ</translation>
        </message>
        <message>
            <source>The ten newest of these are kept</source>
            <translation>最新の 10 個を残します</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>しない</translation>
        </message>
        <message>
            <source>Each day</source>
            <translation>毎日</translation>
        </message>
        <message>
            <source>Each week</source>
            <translation>毎週</translation>
        </message>
    </context>
    <context>
        <name>BlockDelegate</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Reasoning…</source>
            <translation>推論中…</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推論</translation>
        </message>
        <message>
            <source>tool call</source>
            <translation>ツール呼び出し</translation>
        </message>
        <message>
            <source>Copy the answer as Markdown</source>
            <translation>回答を Markdown でコピー</translation>
        </message>
        <message>
            <source>Ask again; this answer stays as a branch</source>
            <translation>もう一度質問 (この回答は分岐として残ります)</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>回答のストリーム中です。先に停止してください</translation>
        </message>
        <message>
            <source>Delete this answer</source>
            <translation>この回答を削除</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>読み上げを停止</translation>
        </message>
        <message>
            <source>Read the answer aloud</source>
            <translation>回答を読み上げる</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>続ける</translation>
        </message>
        <message>
            <source>The model goes on with this answer, in its place</source>
            <translation>モデルがこの回答をその場で続けます</translation>
        </message>
        <message>
            <source>A question asks the model to go on; what comes is an answer of its own</source>
            <translation>続きを頼む質問を送ります。届くのは別の回答です</translation>
        </message>
        <message>
            <source>Quote what is selected, or all of it, in the prompt</source>
            <translation>選択した部分 (なければ全体) をプロンプトに引用</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>翻訳</translation>
        </message>
        <message>
            <source>Edit the answer; the model's own stays as a branch</source>
            <translation>回答を編集；モデル自身の回答は枝として残ります</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>ここから新しい会話</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>プロバイダーを開く</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
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
            <translation>… 残り %1 文字</translation>
        </message>
    </context>
    <context>
        <name>Branches</name>
        <message>
            <source>The branch before</source>
            <translation>前の分岐</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>回答のストリーム中です。先に停止してください</translation>
        </message>
        <message>
            <source>This is the first branch</source>
            <translation>最初の分岐です</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>The next branch</source>
            <translation>次の分岐</translation>
        </message>
        <message>
            <source>This is the last branch</source>
            <translation>最後の分岐です</translation>
        </message>
    </context>
    <context>
        <name>CatalogSheet</name>
        <message>
            <source>Fetches the public list at %1: models, limits and prices of your providers. Nothing is sent but the request for it. Prices that you set stay.</source>
            <translation>%1 の公開リスト（プロバイダーのモデル、上限、価格）を取得します。送信するのはその要求だけです。自分で設定した価格は変わりません。</translation>
        </message>
        <message>
            <source>Now: the list that came with the program</source>
            <translation>現在：プログラム付属のリスト</translation>
        </message>
        <message>
            <source>Now: the list of %1</source>
            <translation>現在：%1 のリスト</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>今すぐ取得</translation>
        </message>
        <message>
            <source>Back to the program's own</source>
            <translation>付属のリストに戻す</translation>
        </message>
        <message>
            <source>Fetch it by itself once a week</source>
            <translation>週に 1 回自動で取得</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>取得中…</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>Period of the chart</source>
            <translation>グラフの期間</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>週</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>The first exchange draws the first bar.</source>
            <translation>最初のやり取りで最初の棒が描かれます。</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
    </context>
    <context>
        <name>Chat</name>
        <message>
            <source>The prompt was blocked: %1</source>
            <translation>プロンプトがブロックされました: %1</translation>
        </message>
        <message>
            <source>The answer was HTTP status %1 without a reason.</source>
            <translation>応答は HTTP ステータス %1 で、理由はありませんでした。</translation>
        </message>
        <message>
            <source>The stream holds something that is not JSON.</source>
            <translation>ストリームに JSON でないものが含まれています。</translation>
        </message>
        <message>
            <source>The stream holds an event too long to be read.</source>
            <translation>ストリームに長すぎて読めないイベントがあります。</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>回答が途中で切れました。</translation>
        </message>
        <message>
            <source>The provider gave no reason.</source>
            <translation>プロバイダーから理由は示されませんでした。</translation>
        </message>
        <message>
            <source>image:</source>
            <translation>画像:</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>cut off: Token Station ended</source>
            <translation>中断: Token Station が終了しました</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>ストリーム中</translation>
        </message>
        <message>
            <source>cut at its limit after %1</source>
            <translation>%1で上限に達し中断</translation>
        </message>
        <message>
            <source>done in %1</source>
            <translation>%1で完了</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>最初のトークン</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>トークン/秒</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Only files of this computer can be attached.</source>
            <translation>添付できるのはこのコンピューターのファイルだけです。</translation>
        </message>
        <message>
            <source>%1 is a folder; attach files.</source>
            <translation>%1 はフォルダーです。ファイルを添付してください。</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 を読み込めません: %2</translation>
        </message>
        <message>
            <source>%1 is larger than 20 MB; make it smaller first.</source>
            <translation>%1 は 20 MB を超えています。先に小さくしてください。</translation>
        </message>
        <message>
            <source>%1 holds more than 1 MB of text; attach a part of it.</source>
            <translation>%1 は 1 MB を超えるテキストです。一部を添付してください。</translation>
        </message>
        <message>
            <source>The picture cannot be read.</source>
            <translation>画像を読み込めません。</translation>
        </message>
        <message>
            <source>You</source>
            <translation>あなた</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>添付: %1</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推論</translation>
        </message>
        <message>
            <source>Tool call: %1</source>
            <translation>ツール呼び出し: %1</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
        </message>
        <message>
            <source>This has to be an object: { … }</source>
            <translation>オブジェクトでなければなりません: { … }</translation>
        </message>
        <message>
            <source>The JSON is not complete yet.</source>
            <translation>JSON はまだ途中です。</translation>
        </message>
        <message>
            <source>This is no JSON: see line %1, column %2.</source>
            <translation>JSON ではありません: %1 行 %2 列を見てください。</translation>
        </message>
        <message>
            <source>"%1" is made by the chat and cannot be set here.</source>
            <translation>「%1」はチャットが作るもので、ここでは設定できません。</translation>
        </message>
        <message>
            <source>gone on with, done in %1</source>
            <translation>続きから、%1で完了</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>%1 / %2 ページ</translation>
        </message>
        <message>
            <source>edited by you</source>
            <translation>あなたが編集</translation>
        </message>
        <message>
            <source>answered nothing in %1</source>
            <translation>%1 で回答なし</translation>
        </message>
        <message>
            <source>The model reached its limit while it still reasoned.</source>
            <translation>モデルは推論の途中で上限に達しました。</translation>
        </message>
        <message>
            <source>The model reached its limit before it said a word.</source>
            <translation>モデルは一言も答えないうちに上限に達しました。</translation>
        </message>
        <message>
            <source>The model reasoned, and answered nothing.</source>
            <translation>モデルは推論しましたが、何も答えませんでした。</translation>
        </message>
        <message>
            <source>The model answered nothing.</source>
            <translation>モデルは何も答えませんでした。</translation>
        </message>
        <message>
            <source>The provider's reason: %1</source>
            <translation>プロバイダーの理由：%1</translation>
        </message>
        <message>
            <source>Give it more tokens in Parameters, then ask again.</source>
            <translation>「パラメーター」でトークンの上限を上げて、もう一度聞いてください。</translation>
        </message>
        <message>
            <source>Ask again, put it in other words, or choose another model.</source>
            <translation>もう一度聞くか、言い方を変えるか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>編集</translation>
        </message>
        <message>
            <source>Edited by the user</source>
            <translation>利用者が編集</translation>
        </message>
        <message>
            <source>edited by the user</source>
            <translation>利用者が編集</translation>
        </message>
        <message>
            <source>A preset has no setting "%1".</source>
            <translation>プリセットに設定「%1」はありません。</translation>
        </message>
        <message>
            <source>"%1" has a value that it cannot have.</source>
            <translation>「%1」の値が正しくありません。</translation>
        </message>
        <message>
            <source>This is another kind of file, no preset of Token Station.</source>
            <translation>これは別の種類のファイルで、Token Station のプリセットではありません。</translation>
        </message>
        <message>
            <source>A newer Token Station made this preset.</source>
            <translation>このプリセットは新しい Token Station で作られています。</translation>
        </message>
        <message>
            <source>This preset sets nothing.</source>
            <translation>このプリセットには設定がありません。</translation>
        </message>
        <message>
            <source>%1 holds no text.</source>
            <translation>%1 にはテキストがありません。</translation>
        </message>
        <message>
            <source>%1 is no image, PDF, text, or document of Word, Excel, PowerPoint or LibreOffice.</source>
            <translation>%1 は画像、PDF、テキスト、Word・Excel・PowerPoint・LibreOffice の文書のいずれでもありません。</translation>
        </message>
        <message>
            <source>it is no document of that kind</source>
            <translation>その種類の文書ではありません</translation>
        </message>
        <message>
            <source>it is protected by a password</source>
            <translation>パスワードで保護されています</translation>
        </message>
        <message>
            <source>a part of it is missing or damaged</source>
            <translation>一部が欠けているか壊れています</translation>
        </message>
        <message>
            <source>it holds more than 64 MB</source>
            <translation>内容が 64 MB を超えています</translation>
        </message>
        <message>
            <source>This picture is too large to be drawn here.</source>
            <translation>この画像は大きすぎて、ここでは描けません。</translation>
        </message>
        <message>
            <source>This picture has a document type with entities: it is not drawn.</source>
            <translation>この画像の文書型には実体宣言があるため、描きません。</translation>
        </message>
        <message>
            <source>This is no whole SVG: see line %1, column %2.</source>
            <translation>完全な SVG ではありません：%1 行 %2 列を見てください。</translation>
        </message>
        <message>
            <source>There is no SVG in this code.</source>
            <translation>このコードに SVG はありません。</translation>
        </message>
        <message>
            <source>What you pasted is larger than 8 MB; paste a part of it.</source>
            <translation>貼り付けた内容が 8 MB を超えています。一部だけを貼り付けてください。</translation>
        </message>
    </context>
    <context>
        <name>ChatLane</name>
        <message>
            <source>Conversation with %1</source>
            <translation>%1 との会話</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>末尾へ</translation>
        </message>
        <message>
            <source>This machine has nothing to play sound with</source>
            <translation>このコンピューターには音声を再生する機器がありません</translation>
        </message>
        <message>
            <source>No model speaks here yet: open a line in Providers</source>
            <translation>まだ話せるモデルがありません。「プロバイダー」で路線を開通してください</translation>
        </message>
        <message>
            <source>A translation is being made: wait for it, or stop it</source>
            <translation>翻訳中です。終わるまで待つか、停止してください</translation>
        </message>
    </context>
    <context>
        <name>ChatPage</name>
        <message>
            <source>No line is open yet</source>
            <translation>開通した路線はまだありません</translation>
        </message>
        <message>
            <source>Ask any model through the gateway</source>
            <translation>ゲートウェイ経由でどのモデルにも質問できます</translation>
        </message>
        <message>
            <source>Paste a provider's key in Providers, and its models are here.</source>
            <translation>「プロバイダー」でキーを貼り付けると、そのモデルがここに現れます。</translation>
        </message>
        <message>
            <source>The request takes the way that a client's takes: it shows in Departures, with its tokens, speed and cost.</source>
            <translation>リクエストはクライアントと同じ経路を通り、トークン、速度、コストとともに「出発」に表示されます。</translation>
        </message>
        <message>
            <source>Open this page in the browser?</source>
            <translation>このページをブラウザーで開きますか？</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>History</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>Hide the conversations</source>
            <translation>会話を隠す</translation>
        </message>
        <message>
            <source>Show the conversations</source>
            <translation>会話を表示</translation>
        </message>
        <message>
            <source>Parameters (%1)</source>
            <translation>パラメーター (%1)</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>パラメーター</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>エクスポート</translation>
        </message>
        <message>
            <source>There is nothing to export yet</source>
            <translation>エクスポートするものがまだありません</translation>
        </message>
        <message>
            <source>Markdown, what is shown</source>
            <translation>Markdown (表示中の内容)</translation>
        </message>
        <message>
            <source>JSON, with all branches</source>
            <translation>JSON (すべての分岐)</translation>
        </message>
        <message>
            <source>Add model</source>
            <translation>モデルを追加</translation>
        </message>
        <message>
            <source>Four models stand side by side at most</source>
            <translation>並べられるのは最大 4 モデルです</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>回答のストリーム中です。先に停止してください</translation>
        </message>
        <message>
            <source>Open a line in Providers first</source>
            <translation>先に「プロバイダー」で路線を開通してください</translation>
        </message>
        <message>
            <source>Export the conversation</source>
            <translation>会話をエクスポート</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>添付</translation>
        </message>
        <message>
            <source>Drop to attach</source>
            <translation>ドロップして添付</translation>
        </message>
        <message>
            <source>Delete this conversation?</source>
            <translation>この会話を削除しますか？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>残す</translation>
        </message>
        <message>
            <source>This conversation: %1</source>
            <translation>この会話: %1</translation>
        </message>
        <message>
            <source>Delete this question and its answers?</source>
            <translation>この質問とその回答を削除しますか？</translation>
        </message>
        <message>
            <source>Delete this answer?</source>
            <translation>この回答を削除しますか？</translation>
        </message>
        <message>
            <source>PDF, what is shown</source>
            <translation>PDF (表示中の内容)</translation>
        </message>
        <message>
            <source>An answer is still being written. Stop it?</source>
            <translation>回答をまだ書いています。停止しますか？</translation>
        </message>
        <message>
            <source>What has come of it so far stays in its conversation.</source>
            <translation>ここまでに届いた分はその会話に残ります。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>とどまる</translation>
        </message>
    </context>
    <context>
        <name>ClientCard</name>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>Model for each tier</source>
            <translation>各ティアのモデル</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>What %1 signs in with</source>
            <translation>%1 のサインイン方法</translation>
        </message>
        <message>
            <source>Gateway key</source>
            <translation>ゲートウェイキー</translation>
        </message>
        <message>
            <source>Its own login</source>
            <translation>自身のログイン</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>お待ちください…</translation>
        </message>
        <message>
            <source>It goes on with its subscription; its requests are metered and passed on untouched.</source>
            <translation>サブスクリプションを使い続けます。リクエストは計測され、そのまま渡されます。</translation>
        </message>
        <message>
            <source>Every other byte stays as it is. The original goes to the journal first.</source>
            <translation>ほかのバイトはすべてそのままです。原本は先にジャーナルへ保存されます。</translation>
        </message>
        <message>
            <source>Apply the change</source>
            <translation>変更を適用</translation>
        </message>
        <message>
            <source>Set up %1</source>
            <translation>%1 を設定</translation>
        </message>
        <message>
            <source>Say pong</source>
            <translation>pong と答えさせる</translation>
        </message>
        <message>
            <source>Runs it once in a scratch folder and shows its answer</source>
            <translation>一時フォルダーで一度実行し、回答を表示します</translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>処理中です</translation>
        </message>
        <message>
            <source>It is not installed</source>
            <translation>インストールされていません</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Copy as command</source>
            <translation>コマンドとしてコピー</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>sentences</comment>
            <extracomment>Two sentences, one behind the other</extracomment>
            <translation>%1%2</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>開く…</translation>
        </message>
        <message>
            <source>Opens %1 in a terminal, in a folder that you choose</source>
            <translation>選んだフォルダーで %1 を端末で開きます</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
        <message>
            <source>Reads the settings file anew</source>
            <translation>設定ファイルを読み直します</translation>
        </message>
    </context>
    <context>
        <name>ClientsPage</name>
        <message>
            <source>Clients</source>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Point a coding agent at this gateway, and put it back just as easily</source>
            <translation>コーディングエージェントをこのゲートウェイに向け、同じくらい簡単に戻せます</translation>
        </message>
        <message>
            <source>Copy base URL</source>
            <translation>ベース URL をコピー</translation>
        </message>
        <message>
            <source>Anything else</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>Base URL and a gateway key are all that an SDK needs</source>
            <translation>SDK に必要なのはベース URL とゲートウェイキーだけです</translation>
        </message>
        <message>
            <source>What to show</source>
            <translation>表示する内容</translation>
        </message>
        <message>
            <source>Anthropic does not support Claude Code on other vendors' models; they work as far as they can follow its tools.</source>
            <translation>Anthropic は他社モデルでの Claude Code をサポートしていません。ツールを扱える範囲で動作します。</translation>
        </message>
        <message>
            <source>Claude Code's documentation</source>
            <translation>Claude Code のドキュメント</translation>
        </message>
        <message>
            <source>Folder for %1</source>
            <translation>%1 のフォルダー</translation>
        </message>
    </context>
    <context>
        <name>CodeBlock</name>
        <message>
            <source>code</source>
            <translation>コード</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>コードをコピー</translation>
        </message>
        <message>
            <source>Show the code</source>
            <translation>コードを表示</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>画像として表示</translation>
        </message>
    </context>
    <context>
        <name>CodeSheet</name>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>TOKEN_STATION_API_KEY holds a gateway key of yours. This makes one:</source>
            <translation>TOKEN_STATION_API_KEY にはゲートウェイキーを入れます。作成コマンド:</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>回答のストリーム中です。先に停止してください</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>送信にはプロンプトが必要です</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>Open a line in Providers first…</source>
            <translation>先に「プロバイダー」で路線を開通してください…</translation>
        </message>
        <message>
            <source>Ask %1…</source>
            <translation>%1 に質問…</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>プロバイダーを開く</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>再試行</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Editing a prompt: the answer comes on a branch of its own</source>
            <translation>プロンプトを編集中: 回答は別の分岐になります</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Ask all %1 models…</source>
            <translation>%1 モデルすべてに質問…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>コード</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>このリクエストの curl、Python、JavaScript</translation>
        </message>
        <message>
            <source>Ask the last question again</source>
            <translation>最後の質問をもう一度</translation>
        </message>
        <message>
            <source>This request, estimated: %1</source>
            <translation>このリクエストの見積もり: %1</translation>
        </message>
        <message>
            <source>An answer needs words</source>
            <translation>回答には文字が必要です</translation>
        </message>
        <message>
            <source>Editing an answer: your words stand on a branch beside the model's own</source>
            <translation>回答を編集中：あなたの言葉は、モデルの回答と並ぶ枝になります</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>残す</translation>
        </message>
        <message>
            <source>End the recording and put its words in</source>
            <translation>録音を終えて言葉を入れる</translation>
        </message>
        <message>
            <source>Dictate: %1 writes down what you say</source>
            <translation>音声入力：%1 が話した言葉を書き取ります</translation>
        </message>
        <message>
            <source>Attach images, PDFs, text or office files</source>
            <translation>画像、PDF、テキスト、オフィス文書を添付</translation>
        </message>
        <message>
            <source>Attach images, text or office files</source>
            <translation>画像、テキスト、オフィス文書を添付</translation>
        </message>
        <message>
            <source>Attach PDFs, text or office files</source>
            <translation>PDF、テキスト、オフィス文書を添付</translation>
        </message>
        <message>
            <source>Attach text or office files; this model takes no images</source>
            <translation>テキスト、オフィス文書を添付（このモデルは画像を受け付けません）</translation>
        </message>
    </context>
    <context>
        <name>CurlCommand</name>
        <message>
            <source>The request was too long to be kept whole.</source>
            <translation>リクエストが長すぎて、全体は保存されていません。</translation>
        </message>
        <message>
            <source>The request holds bytes that are no text.</source>
            <translation>リクエストにテキストでないバイトが含まれています。</translation>
        </message>
    </context>
    <context>
        <name>DataCard</name>
        <message>
            <source>My data</source>
            <translation>自分のデータ</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>削除…</translation>
        </message>
        <message>
            <source>There is nothing in it</source>
            <translation>中身はありません</translation>
        </message>
        <message>
            <source>Deleting is under way</source>
            <translation>削除中です</translation>
        </message>
        <message>
            <source>Settings in a file</source>
            <translation>設定のファイル</translation>
        </message>
        <message>
            <source>Everything but secrets, to be taken to another machine or kept</source>
            <translation>秘密情報以外のすべて。別のマシンへの移行や保存用です</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>エクスポート…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>インポート…</translation>
        </message>
        <message>
            <source>All of it lies on this machine. Provider keys are in the keychain, in no file.</source>
            <translation>すべてこのコンピューターにあります。プロバイダーのキーはキーチェーンにあり、ファイルにはありません。</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>パスをコピー</translation>
        </message>
        <message>
            <source>Copy the path: %1</source>
            <translation>パスをコピー: %1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>フォルダーを開く</translation>
        </message>
        <message>
            <source>Open the folder: %1</source>
            <translation>フォルダーを開く: %1</translation>
        </message>
    </context>
    <context>
        <name>Departures</name>
        <message>
            <source>Departures</source>
            <translation>出発</translation>
        </message>
        <message>
            <source>Departures to show</source>
            <translation>表示する出発</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Running %1</source>
            <translation>実行中 %1</translation>
        </message>
        <message>
            <source>Failed %1</source>
            <translation>失敗 %1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時刻</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>応答</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>トークン/秒</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>最初のトークン</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Nothing runs now.</source>
            <translation>実行中のものはありません。</translation>
        </message>
        <message>
            <source>Nothing failed.</source>
            <translation>失敗はありません。</translation>
        </message>
        <message>
            <source>Every exchange shows here while it runs: who asked, which model answers, tokens, speed and cost.</source>
            <translation>やり取りは実行中ここに表示されます。要求元、応答するモデル、トークン、速度、コスト。</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>使用量</translation>
        </message>
        <message>
            <source>Tokens and money by day, week, month</source>
            <translation>日・週・月ごとのトークンと金額</translation>
        </message>
        <message>
            <source>No departures yet</source>
            <translation>まだ出発はありません</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>プレイグラウンドを開く</translation>
        </message>
        <message>
            <source>Show all of them</source>
            <translation>すべて表示</translation>
        </message>
    </context>
    <context>
        <name>Diagram</name>
        <message>
            <source>Line %1 is not understood: %2</source>
            <translation>%1 行目を解釈できません: %2</translation>
        </message>
        <message>
            <source>This diagram is too large to be drawn here.</source>
            <translation>この図は大きすぎるため、ここでは描画できません。</translation>
        </message>
        <message>
            <source>There is no diagram in this code.</source>
            <translation>このコードに図はありません。</translation>
        </message>
        <message>
            <source>There is nothing in this diagram to be drawn.</source>
            <translation>この図には描画するものがありません。</translation>
        </message>
        <message>
            <source>Line %1: diagrams of the kind “%2” are not drawn here.</source>
            <translation>%1 行目: 「%2」という種類の図はここでは描画できません。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Flowchart</source>
            <translation>フローチャート</translation>
        </message>
        <message>
            <source>Sequence diagram</source>
            <translation>シーケンス図</translation>
        </message>
        <message>
            <source>State diagram</source>
            <translation>状態遷移図</translation>
        </message>
        <message>
            <source>Class diagram</source>
            <translation>クラス図</translation>
        </message>
        <message>
            <source>Entity-relationship diagram</source>
            <translation>ER 図</translation>
        </message>
        <message>
            <source>Pie chart</source>
            <translation>円グラフ</translation>
        </message>
        <message>
            <source>Gantt chart</source>
            <translation>ガントチャート</translation>
        </message>
        <message>
            <source>Mind map</source>
            <translation>マインドマップ</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>年表</translation>
        </message>
    </context>
    <context>
        <name>DictationLine</name>
        <message>
            <source>Recording %1</source>
            <translation>録音中 %1</translation>
        </message>
        <message>
            <source>%1 writes it down…</source>
            <translation>%1 が文字に起こしています…</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>マイクの音量</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>破棄</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
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
            <translation>%1: %2 行追加、%3 行削除</translation>
        </message>
        <message>
            <source>added: %1</source>
            <translation>追加: %1</translation>
        </message>
        <message>
            <source>removed: %1</source>
            <translation>削除: %1</translation>
        </message>
    </context>
    <context>
        <name>Exchanges</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>waiting %1 s</source>
            <translation>待機 %1 秒</translation>
        </message>
        <message>
            <source>streaming %1 s</source>
            <translation>ストリーム中 %1 秒</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>left</source>
            <translation>切断</translation>
        </message>
        <message>
            <source>client left</source>
            <translation>クライアント切断</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
    </context>
    <context>
        <name>FastestMark</name>
        <message>
            <source>The fastest of those side by side</source>
            <translation>並べた中で最速</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>included</source>
            <translation>プラン内</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>価格不明</translation>
        </message>
        <message>
            <source>%1B</source>
            <comment>10^9</comment>
            <translation>%1B</translation>
        </message>
        <message>
            <source>%1T</source>
            <comment>10^12</comment>
            <translation>%1T</translation>
        </message>
        <message>
            <source>%1P</source>
            <comment>10^15</comment>
            <translation>%1P</translation>
        </message>
    </context>
    <context>
        <name>FiguresBlock</name>
        <message>
            <source>unpriced</source>
            <translation>価格不明</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>%1, the fastest of those side by side</source>
            <translation>%1、並べた中で最速</translation>
        </message>
    </context>
    <context>
        <name>FirstRunCard</name>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
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
            <translation>最初の回答まで 3 駅</translation>
        </message>
        <message>
            <source>Open a line</source>
            <translation>路線を開通</translation>
        </message>
        <message>
            <source>Set up a client</source>
            <translation>クライアントを設定</translation>
        </message>
        <message>
            <source>Say hello</source>
            <translation>挨拶する</translation>
        </message>
        <message>
            <source>A provider's key, a server on this machine, or the demo</source>
            <translation>プロバイダーのキー、このマシンのサーバー、またはデモ</translation>
        </message>
        <message>
            <source>One click, shown as a diff first, undone as easily</source>
            <translation>ワンクリック。先に差分を表示し、簡単に元に戻せます</translation>
        </message>
        <message>
            <source>Set up…</source>
            <translation>設定…</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>プロバイダー</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>キーを取得</translation>
        </message>
        <message>
            <source>A test is under way</source>
            <translation>テスト中です</translation>
        </message>
        <message>
            <source>Keys live in the system keychain and are never shown again</source>
            <translation>キーはシステムのキーチェーンに保存され、再び表示されることはありません</translation>
        </message>
        <message>
            <source>There is no keychain here: set %1 and start again</source>
            <translation>ここにはキーチェーンがありません。%1 を設定して起動し直してください</translation>
        </message>
        <message>
            <source>Any OpenAI, Anthropic or Gemini SDK works with this address</source>
            <translation>OpenAI・Anthropic・Gemini のどの SDK もこのアドレスで動きます</translation>
        </message>
        <message>
            <source>Streams an answer through the gateway</source>
            <translation>ゲートウェイ経由で回答をストリーミング</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>話しかける言葉</translation>
        </message>
        <message>
            <source>Hello, is anybody there?</source>
            <translation>こんにちは、誰かいますか？</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>送信にはプロンプトが必要です</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Go on in the playground</source>
            <translation>プレイグラウンドで続ける</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>今はしない</translation>
        </message>
        <message>
            <source>Puts these steps away for good; the places at the left have them all</source>
            <translation>この手順を今後表示しません。左の各画面からすべて行えます</translation>
        </message>
    </context>
    <context>
        <name>FoundKeysCard</name>
        <message>
            <source>Keys found on this machine</source>
            <translation>このマシンで見つかったキー</translation>
        </message>
        <message>
            <source>They lie open in the environment or in another tool's file. In the keychain they are safer; where they were found they stay.</source>
            <translation>環境変数やほかのツールのファイルに平文で置かれています。キーチェーンのほうが安全です。見つかった場所の内容はそのまま残ります。</translation>
        </message>
        <message>
            <source>%1, in use</source>
            <translation>%1、使用中</translation>
        </message>
        <message>
            <source>Put into the keychain</source>
            <translation>キーチェーンに入れる</translation>
        </message>
        <message>
            <source>This machine has no keychain that is open</source>
            <translation>このマシンにはロック解除されたキーチェーンがありません</translation>
        </message>
    </context>
    <context>
        <name>GatewayCard</name>
        <message>
            <source>Gateway</source>
            <translation>ゲートウェイ</translation>
        </message>
        <message>
            <source>Clients reach it at %1</source>
            <translation>クライアントは %1 でアクセスします</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>起動</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>ポート</translation>
        </message>
        <message>
            <source>Clients that are set up have to be set up again when it changes</source>
            <translation>変更すると、設定済みのクライアントは再設定が必要です</translation>
        </message>
        <message>
            <source>Other machines may use it</source>
            <translation>ほかのマシンからの利用を許可</translation>
        </message>
        <message>
            <source>Open to the network: keys travel unencrypted, so only in a network that you trust</source>
            <translation>ネットワークに公開中: キーは暗号化されずに流れるため、信頼できるネットワークでのみ使用してください</translation>
        </message>
        <message>
            <source>Only programs on this machine reach it</source>
            <translation>このマシンのプログラムだけがアクセスできます</translation>
        </message>
        <message>
            <source>Strict translation</source>
            <translation>厳密な変換</translation>
        </message>
        <message>
            <source>Refuse a request rather than drop a field that the provider has no place for</source>
            <translation>プロバイダーが受け取れないフィールドを捨てずに、リクエストを拒否します</translation>
        </message>
        <message>
            <source>Store answers for the Responses API</source>
            <translation>Responses API の応答を保存</translation>
        </message>
        <message>
            <source>For providers that keep none, so that previous_response_id works there</source>
            <translation>保存しないプロバイダーでも previous_response_id が使えるようにします</translation>
        </message>
        <message>
            <source>Days that answers are stored</source>
            <translation>応答を保存する日数</translation>
        </message>
        <message>
            <source>days</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Proxy for calls to providers</source>
            <translation>プロバイダー呼び出し用プロキシ</translation>
        </message>
        <message>
            <source>system, none, or an address such as http://proxy.example:3128. Servers on this machine are called without it; a provider's test says whether it works.</source>
            <translation>system、none、または http://proxy.example:3128 のようなアドレス。このマシンのサーバーには使いません。プロバイダーのテストで動作を確かめられます。</translation>
        </message>
        <message>
            <source>Names it answers to</source>
            <translation>応答するホスト名</translation>
        </message>
        <message>
            <source>Beside localhost and its address: names under which other machines or a reverse proxy call it, with commas between them</source>
            <translation>localhost と自身のアドレスのほかに、ほかのマシンやリバースプロキシが使う名前をコンマ区切りで</translation>
        </message>
        <message>
            <source>Web pages that may call it</source>
            <translation>呼び出しを許すウェブページ</translation>
        </message>
        <message>
            <source>Origins such as https://app.example, with commas between them; pages of this machine may always</source>
            <translation>https://app.example のようなオリジンをコンマ区切りで。このマシンのページは常に許可</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Search all conversations</source>
            <translation>すべての会話を検索</translation>
        </message>
        <message>
            <source>No conversation has these words.</source>
            <translation>この語を含む会話はありません。</translation>
        </message>
        <message>
            <source>Conversations are kept here, on this computer.</source>
            <translation>会話はこのコンピューターに保存されます。</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>会話</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新しい名前</translation>
        </message>
        <message>
            <source>New conversation (%1)</source>
            <translation>新しい会話 (%1)</translation>
        </message>
        <message>
            <source>Rename (%1)</source>
            <translation>名前を変更 (%1)</translation>
        </message>
        <message>
            <source>Delete (%1)</source>
            <translation>削除 (%1)</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>回答のストリーム中です。先に停止してください</translation>
        </message>
        <message>
            <source>Duplicate, with all branches (%1)</source>
            <translation>すべての枝ごと複製（%1）</translation>
        </message>
    </context>
    <context>
        <name>ImagePage</name>
        <message>
            <source>Make an image</source>
            <translation>画像を作成</translation>
        </message>
        <message>
            <source>Change an image</source>
            <translation>画像を変更</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Image model</source>
            <translation>画像モデル</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>What is to be seen</source>
            <translation>描く内容</translation>
        </message>
        <message>
            <source>What is to change</source>
            <translation>変更する内容</translation>
        </message>
        <message>
            <source>Make a new one instead</source>
            <translation>代わりに新しく作成</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>品質</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>枚数</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>このリクエストの curl、Python、JavaScript</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>作成</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>変更</translation>
        </message>
        <message>
            <source>Say first what is to be seen</source>
            <translation>先に描く内容を入力してください</translation>
        </message>
        <message>
            <source>One is being made: stop it first</source>
            <translation>作成中です。先に停止してください</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>リクエストを変えるか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>まだ作成されていません</translation>
        </message>
        <message>
            <source>Pictures stay here, on this computer, with the prompt that made each.</source>
            <translation>画像は元のプロンプトとともにこのコンピューターに残ります。</translation>
        </message>
        <message>
            <source>being made…</source>
            <translation>作成中…</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>ギャラリー</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>画像を保存</translation>
        </message>
        <message>
            <source>Delete this picture?</source>
            <translation>この画像を削除しますか？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>残す</translation>
        </message>
    </context>
    <context>
        <name>JumpPalette</name>
        <message>
            <source>Jump to a place, a provider, any model, or do something</source>
            <translation>ページ、プロバイダー、モデルへ移動、または操作を実行</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>移動先</translation>
        </message>
        <message>
            <source>Nothing here has these letters.</source>
            <translation>一致するものはありません。</translation>
        </message>
    </context>
    <context>
        <name>KeyEntry</name>
        <message>
            <source>Paste a key</source>
            <translation>キーを貼り付け</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Save needs a key</source>
            <translation>保存にはキーが必要です</translation>
        </message>
    </context>
    <context>
        <name>KeyForm</name>
        <message>
            <source>Name, for example laptop</source>
            <translation>名前 (例: laptop)</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>キーを作成</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>制限</translation>
        </message>
        <message>
            <source>Models, for example openai/*, groq/*</source>
            <translation>モデル (例: openai/*, groq/*)</translation>
        </message>
        <message>
            <source>Requests a minute</source>
            <translation>1 分あたりの件数</translation>
        </message>
        <message>
            <source>Last day: 2027-03-31</source>
            <translation>最終日: 2027-03-31</translation>
        </message>
        <message>
            <source>Budget in US dollars</source>
            <translation>予算 (米ドル)</translation>
        </message>
        <message>
            <source>Budget period</source>
            <translation>予算の期間</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>月ごと</translation>
        </message>
        <message>
            <source>a day</source>
            <translation>日ごと</translation>
        </message>
        <message>
            <source>Allow models without a price</source>
            <translation>価格のないモデルを許可</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>「%1」の制限</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>all, or for example openai/*, groq/*</source>
            <translation>すべて、または openai/*, groq/* など</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>制限なし</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最終日</translation>
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
            <translation>Shift</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Delete</translation>
        </message>
    </context>
    <context>
        <name>KeysCard</name>
        <message>
            <source>Gateway keys</source>
            <translation>ゲートウェイキー</translation>
        </message>
        <message>
            <source>A key for each client or program, so that its use is seen apart and can be limited. A key is shown once, when it is made.</source>
            <translation>クライアントやプログラムごとにキーを分けると、使用量を個別に確認し、制限できます。キーは作成時に一度だけ表示されます。</translation>
        </message>
        <message>
            <source>expired · %1</source>
            <translation>期限切れ · %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>失効</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>キーはまだありません。</translation>
        </message>
        <message>
            <source>Keys are listed while the gateway runs.</source>
            <translation>キーはゲートウェイの稼働中に表示されます。</translation>
        </message>
        <message>
            <source>Copy it now: it cannot be shown again.</source>
            <translation>今すぐコピーしてください。二度と表示できません。</translation>
        </message>
        <message>
            <source>The new key</source>
            <translation>新しいキー</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>The gateway is not running</source>
            <translation>ゲートウェイは稼働していません</translation>
        </message>
        <message>
            <source>Limits…</source>
            <translation>制限…</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>「%1」の制限</translation>
        </message>
    </context>
    <context>
        <name>KindChips</name>
        <message>
            <source>%1, %2 models</source>
            <translation>%1、%2 モデル</translation>
        </message>
    </context>
    <context>
        <name>LicenceSheet</name>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>Licence of %1</source>
            <translation>%1 のライセンス</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
    </context>
    <context>
        <name>LiveLogCard</name>
        <message>
            <source>Live log</source>
            <translation>ログ (リアルタイム)</translation>
        </message>
        <message>
            <source>What the gateway says, as it says it</source>
            <translation>ゲートウェイの出力をその場で</translation>
        </message>
        <message>
            <source>The newest 2,000 lines of the log file. No key, no prompt and no answer is in it</source>
            <translation>ログファイルの新しい 2,000 行。キー、プロンプト、回答は入りません</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>ファイルを開く</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隠す</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Hide the log</source>
            <translation>ログを隠す</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>ログを表示</translation>
        </message>
        <message>
            <source>Least level</source>
            <translation>最低レベル</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Info and above</source>
            <translation>情報以上</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>警告とエラー</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>ログ内を検索</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy the lines that are shown</source>
            <translation>表示中の行をコピー</translation>
        </message>
        <message>
            <source>There is nothing to copy</source>
            <translation>コピーするものがありません</translation>
        </message>
        <message>
            <source>Lines of the log</source>
            <translation>ログの行</translation>
        </message>
        <message>
            <source>There is no log file yet</source>
            <translation>ログファイルはまだありません</translation>
        </message>
        <message>
            <source>No line has that</source>
            <translation>該当する行がありません</translation>
        </message>
        <message>
            <source>Nothing of that level has been said</source>
            <translation>このレベルの出力はまだありません</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>新着 %1</translation>
        </message>
        <message>
            <source>To the end, and on with the newest</source>
            <translation>末尾へ移動し、新しいものを表示</translation>
        </message>
    </context>
    <context>
        <name>LogCard</name>
        <message>
            <source>Records</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>Keep the ledger for</source>
            <translation>台帳の保存期間</translation>
        </message>
        <message>
            <source>It holds times, tokens and cost, never a prompt or an answer. 0 keeps it for good</source>
            <translation>時刻、トークン、コストを記録し、プロンプトや回答は含みません。0 は無期限</translation>
        </message>
        <message>
            <source>Days that the ledger is kept</source>
            <translation>台帳を保存する日数</translation>
        </message>
        <message>
            <source>days</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Keep made media for</source>
            <translation>生成メディアの保存期間</translation>
        </message>
        <message>
            <source>Pictures, sounds and videos in the content store</source>
            <translation>コンテンツストア内の画像、音声、動画</translation>
        </message>
        <message>
            <source>Days that made media are kept</source>
            <translation>生成メディアを保存する日数</translation>
        </message>
        <message>
            <source>Record requests and answers</source>
            <translation>リクエストと回答を記録</translation>
        </message>
        <message>
            <source>Prompts and answers as they were sent, in the content store</source>
            <translation>送信されたままのプロンプトと回答をコンテンツストアに保存</translation>
        </message>
        <message>
            <source>Days that bodies are kept</source>
            <translation>本文を保存する日数</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>Those that fail</source>
            <translation>失敗したもの</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Start the gateway</source>
            <translation>ゲートウェイを起動</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>ステーション</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Playground</source>
            <translation>プレイグラウンド</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Providers</source>
            <translation>プロバイダー</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Use a free port</source>
            <translation>空きポートを使う</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
        <message>
            <source>Quitting takes the gateway from %1</source>
            <translation>%1 はゲートウェイを失います</translation>
        </message>
        <message>
            <source>Set up for Token Station, they reach their models through it. It can go on without a window, or they are put back as they were.</source>
            <translation>Token Station 用に設定されており、モデルにはこれを通じてアクセスします。ウィンドウなしで続けるか、元の設定に戻せます。</translation>
        </message>
        <message>
            <source>Go on in the background</source>
            <translation>バックグラウンドで続ける</translation>
        </message>
        <message>
            <source>Put back and quit</source>
            <translation>元に戻して終了</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Keep the gateway running?</source>
            <translation>ゲートウェイを動かし続けますか？</translation>
        </message>
        <message>
            <source>Clients go on working while Token Station is in the tray. This is asked once.</source>
            <translation>Token Station がトレイにある間、クライアントは動き続けます。この確認は一度だけです。</translation>
        </message>
        <message>
            <source>Keep running</source>
            <translation>動かし続ける</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>リクエスト</translation>
        </message>
        <message>
            <source>Open Settings</source>
            <translation>設定を開く</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) under way</source>
            <translation>
                <numerusform>%n 件のやり取りが進行中です</numerusform>
            </translation>
        </message>
        <message>
            <source>Quitting cuts them off: their clients get an error, and what was answered so far is paid for.</source>
            <translation>終了すると途中で切れます。クライアントにはエラーが返り、それまでの応答には料金がかかります。</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>続ける</translation>
        </message>
    </context>
    <context>
        <name>MainBoard</name>
        <message>
            <source>Today, all lines</source>
            <translation>今日、全路線</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>今日 %1 トークン</translation>
        </message>
        <message>
            <source>Opens the chart</source>
            <translation>グラフを開きます</translation>
        </message>
        <message>
            <source>TOKENS</source>
            <translation>TOKENS</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システム</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>路線</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>割合</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>路線</translation>
        </message>
    </context>
    <context>
        <name>Media</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>ゲートウェイが必要ですが、待ち受けていません</translation>
        </message>
        <message>
            <source>No model of this kind can be used: open a line in Providers</source>
            <translation>この種類の使えるモデルがありません。「プロバイダー」で路線を開通してください</translation>
        </message>
        <message>
            <source>Not usable now: %1</source>
            <translation>今は使えません: %1</translation>
        </message>
        <message>
            <source>%1 is not usable now. Choose another model, or see to its line in Providers.</source>
            <translation>%1 は今は使えません。別のモデルを選ぶか、「プロバイダー」でその路線を確認してください。</translation>
        </message>
        <message>
            <source>%1 is not usable now (%2). Choose another model, or see to its line in Providers.</source>
            <translation>%1 は今は使えません（%2）。別のモデルを選ぶか、「プロバイダー」でその路線を確認してください。</translation>
        </message>
    </context>
    <context>
        <name>ModelAliases</name>
        <message>
            <source>Add alias…</source>
            <translation>エイリアスを追加…</translation>
        </message>
        <message>
            <source>A name of your own that clients may ask for in place of this one</source>
            <translation>クライアントがこの名前の代わりに使える、自分で付ける名前</translation>
        </message>
        <message>
            <source>Alias, for example fast</source>
            <translation>エイリアス (例: fast)</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>An alias needs a name</source>
            <translation>エイリアスには名前が必要です</translation>
        </message>
        <message>
            <source>Takes this model out of the alias</source>
            <translation>このモデルをエイリアスから外します</translation>
        </message>
        <message>
            <source>Remove from the alias %1</source>
            <translation>エイリアス %1 から外す</translation>
        </message>
        <message>
            <source>Try this model after it</source>
            <translation>その後にこのモデルを試す</translation>
        </message>
        <message>
            <source>Where the ones before fail, the request goes to this one</source>
            <translation>前のモデルが失敗したとき、リクエストはこのモデルに送られます</translation>
        </message>
    </context>
    <context>
        <name>ModelChip</name>
        <message>
            <source>Model: %1</source>
            <translation>モデル: %1</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>モデルなし</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>%1 を外す</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>回答のストリーム中です。先に停止してください</translation>
        </message>
        <message>
            <source>not usable now</source>
            <translation>今は使えません</translation>
        </message>
    </context>
    <context>
        <name>ModelDetails</name>
        <message>
            <source>Agents need a model that chats</source>
            <translation>エージェントにはチャット可能なモデルが必要です</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Try in the playground</source>
            <translation>プレイグラウンドで試す</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>現在は使えません</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>ID をコピー</translation>
        </message>
        <message>
            <source>Use for Claude Code</source>
            <translation>Claude Code で使う</translation>
        </message>
        <message>
            <source>Use for Codex</source>
            <translation>Codex で使う</translation>
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Find a model</source>
            <translation>モデルを検索</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>No usable model has these words.</source>
            <translation>この語を含む使えるモデルはありません。</translation>
        </message>
    </context>
    <context>
        <name>ModelPrice</name>
        <message>
            <source>Change your price…</source>
            <translation>自分の価格を変更…</translation>
        </message>
        <message>
            <source>Set a price…</source>
            <translation>価格を設定…</translation>
        </message>
        <message>
            <source>What you pay yourself, in place of the catalog's price: for a relay, a discount, or a model without one</source>
            <translation>カタログの価格の代わりに、実際に支払う価格（中継、割引、価格のないモデル向け）</translation>
        </message>
        <message>
            <source>Back to the catalog's</source>
            <translation>カタログの価格に戻す</translation>
        </message>
        <message>
            <source>Keep price</source>
            <translation>価格を保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
    </context>
    <context>
        <name>ModelRow</name>
        <message>
            <source>%1, %2, context %3, %4</source>
            <translation>%1、%2、コンテキスト %3、%4</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>モデルを検索</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>プロバイダー</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Usable now</source>
            <translation>今すぐ使える</translation>
        </message>
        <message>
            <source>Sort by %1</source>
            <translation>%1 で並べ替え</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>In $/M</source>
            <translation>入力 $/M</translation>
        </message>
        <message>
            <source>Out $/M</source>
            <translation>出力 $/M</translation>
        </message>
        <message>
            <source>Cached $/M</source>
            <translation>キャッシュ $/M</translation>
        </message>
        <message>
            <source>The catalog is not there yet</source>
            <translation>カタログはまだありません</translation>
        </message>
        <message>
            <source>No model is all of that</source>
            <translation>条件をすべて満たすモデルはありません</translation>
        </message>
        <message>
            <source>It comes with the gateway, which is not running.</source>
            <translation>ゲートウェイとともに提供されますが、稼働していません。</translation>
        </message>
        <message>
            <source>Fewer words, or fewer kinds, find more.</source>
            <translation>語や種類を減らすと、より多く見つかります。</translation>
        </message>
        <message>
            <source>Show all models</source>
            <translation>すべてのモデルを表示</translation>
        </message>
        <message>
            <source>Update…</source>
            <translation>更新…</translation>
        </message>
        <message>
            <source>Models and prices of a later day</source>
            <translation>より新しいモデルと価格</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>ゲートウェイを起動</translation>
        </message>
    </context>
    <context>
        <name>NewProvider</name>
        <message>
            <source>Another provider</source>
            <translation>別のプロバイダー</translation>
        </message>
        <message>
            <source>Any server that speaks one of these. It stands in config.json; its key goes to the keychain afterwards.</source>
            <translation>次のいずれかに対応するサーバーです。config.json に書かれ、キーはその後キーチェーンに入ります。</translation>
        </message>
        <message>
            <source>Name of the provider</source>
            <translation>プロバイダーの名前</translation>
        </message>
        <message>
            <source>my-server</source>
            <translation>my-server</translation>
        </message>
        <message>
            <source>What it speaks</source>
            <translation>対応する形式</translation>
        </message>
        <message>
            <source>Base URL</source>
            <translation>ベース URL</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加</translation>
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
            <translation>本文とヘッダーは記録されていません</translation>
        </message>
        <message>
            <source>It still runs</source>
            <translation>まだ実行中</translation>
        </message>
        <message>
            <source>Nothing was kept of this exchange</source>
            <translation>このやり取りは保存されていません</translation>
        </message>
        <message>
            <source>Its bodies are here once it has ended, where they are logged.</source>
            <translation>記録していれば、終了後に本文がここに表示されます。</translation>
        </message>
        <message>
            <source>It ran before bodies were logged, it is older than log.bodies_days, or it went well while only errors are kept.</source>
            <translation>本文の記録開始前、log.bodies_days より古い、またはエラーのみ保存中に成功したものです。</translation>
        </message>
        <message>
            <source>Copy the member</source>
            <translation>設定項目をコピー</translation>
        </message>
        <message>
            <source>Prompts and answers stay out of every file unless you ask for them. This member of config.json, which Settings has too, keeps those of the exchanges to come, on this machine, for as many days as it says; "errors" instead of "all" keeps what failed. Keys and logins are always left out.</source>
            <translation>プロンプトと回答は、求めない限りどのファイルにも残りません。config.json のこの項目 (設定にもあります) は、今後のやり取りを指定日数だけこのマシンに保存します。"all" の代わりに "errors" で失敗分のみ保存します。キーとログインは常に除外されます。</translation>
        </message>
        <message>
            <source>Keep them from now on</source>
            <translation>今後は保存する</translation>
        </message>
    </context>
    <context>
        <name>ParametersSheet</name>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
        </message>
        <message>
            <source>How the model is to answer</source>
            <translation>モデルの答え方</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>モデル既定</translation>
        </message>
        <message>
            <source>Top P</source>
            <translation>Top P</translation>
        </message>
        <message>
            <source>Max tokens</source>
            <translation>最大トークン</translation>
        </message>
        <message>
            <source>Reasoning effort</source>
            <translation>推論の強さ</translation>
        </message>
        <message>
            <source>Temperature is from 0 to 2, Top P from 0 to 1. An empty field leaves it to the model.</source>
            <translation>温度は 0～2、Top P は 0～1。空欄ならモデルに任せます。</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>プリセット</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Delete this preset; what is set stays set</source>
            <translation>このプリセットを削除 (現在の設定は残ります)</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>プリセットの名前</translation>
        </message>
        <message>
            <source>Keep this as…</source>
            <translation>別名で保存…</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Give it a name first</source>
            <translation>先に名前を付けてください</translation>
        </message>
        <message>
            <source>Nothing is set: all is the model's own</source>
            <translation>何も設定されていません。すべてモデルの既定値です</translation>
        </message>
        <message>
            <source>More, as JSON</source>
            <translation>その他 (JSON)</translation>
        </message>
        <message>
            <source>These members of the request win over the ones above; null takes one out.</source>
            <translation>リクエストのこれらの項目は上の設定より優先されます。null は項目を取り除きます。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>インポート</translation>
        </message>
        <message>
            <source>A preset from a JSON file</source>
            <translation>JSON ファイルからプリセットをインポート</translation>
        </message>
        <message>
            <source>Import a preset</source>
            <translation>プリセットをインポート</translation>
        </message>
        <message>
            <source>Presets (*.json)</source>
            <translation>プリセット (*.json)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>エクスポート</translation>
        </message>
        <message>
            <source>This preset as a JSON file</source>
            <translation>このプリセットを JSON ファイルに</translation>
        </message>
        <message>
            <source>Choose a preset, or keep what is set as one</source>
            <translation>プリセットを選ぶか、今の設定を保存してください</translation>
        </message>
        <message>
            <source>Export the preset</source>
            <translation>プリセットをエクスポート</translation>
        </message>
    </context>
    <context>
        <name>PictureTile</name>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>画像をコピー</translation>
        </message>
        <message>
            <source>Change this picture</source>
            <translation>この画像を変更</translation>
        </message>
        <message>
            <source>The chosen model makes new pictures only</source>
            <translation>選択したモデルは新規作成のみです</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>プロンプトを使う</translation>
        </message>
        <message>
            <source>Use as first frame of a video</source>
            <translation>動画の最初のフレームに使う</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
    </context>
    <context>
        <name>PlaygroundPage</name>
        <message>
            <source>Playground</source>
            <translation>プレイグラウンド</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音声</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>動画</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>You, %1</source>
            <translation>あなた、%1</translation>
        </message>
        <message>
            <source>Copy the prompt</source>
            <translation>プロンプトをコピー</translation>
        </message>
        <message>
            <source>Edit and branch</source>
            <translation>編集して分岐</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>回答のストリーム中です。先に停止してください</translation>
        </message>
        <message>
            <source>Delete the question and its answers</source>
            <translation>質問とその回答を削除</translation>
        </message>
        <message>
            <source>Quote it in the prompt</source>
            <translation>プロンプトに引用</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>翻訳</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>ここから新しい会話</translation>
        </message>
    </context>
    <context>
        <name>ProviderCard</name>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>Set %1 to use it</source>
            <translation>%1 を設定すると使えます</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>キーなし</translation>
        </message>
        <message>
            <source>Made-up answers, no account</source>
            <translation>架空の回答、アカウント不要</translation>
        </message>
        <message>
            <source>No key needed</source>
            <translation>キー不要</translation>
        </message>
        <message>
            <source>Nothing found on this machine</source>
            <translation>このマシンでは見つかりません</translation>
        </message>
        <message>
            <source>Remove key?</source>
            <translation>キーを削除しますか？</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>置き換え</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>テスト</translation>
        </message>
        <message>
            <source>A test needs a key</source>
            <translation>テストにはキーが必要です</translation>
        </message>
        <message>
            <source>There is nothing to test yet</source>
            <translation>テストするものがまだありません</translation>
        </message>
        <message>
            <source>Paste a new key</source>
            <translation>新しいキーを貼り付け</translation>
        </message>
        <message>
            <source>Paste a key</source>
            <translation>キーを貼り付け</translation>
        </message>
        <message>
            <source>The key goes to the system keychain and is never shown again.</source>
            <translation>キーはシステムのキーチェーンに保存され、二度と表示されません。</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>キーを取得</translation>
        </message>
        <message>
            <source>No limit sent</source>
            <translation>上限の通知なし</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>テストを停止</translation>
        </message>
        <message>
            <source>The key is being saved</source>
            <translation>キーを保存しています</translation>
        </message>
        <message>
            <source>Change the base URL</source>
            <translation>ベース URL を変更</translation>
        </message>
        <message>
            <source>Change the base URL of %1</source>
            <translation>%1 のベース URL を変更</translation>
        </message>
        <message>
            <source>Drag it to another place, or move it with the arrow keys</source>
            <translation>ドラッグするか、矢印キーで移動</translation>
        </message>
        <message>
            <source>Move %1 with the arrow keys</source>
            <translation>矢印キーで %1 を移動</translation>
        </message>
        <message>
            <source>Start it, and it is found here</source>
            <translation>起動すると自動で見つかります</translation>
        </message>
        <message>
            <source>Add a key</source>
            <translation>キーを追加</translation>
        </message>
    </context>
    <context>
        <name>ProvidersPage</name>
        <message>
            <source>Providers</source>
            <translation>プロバイダー</translation>
        </message>
        <message>
            <source>Find a provider</source>
            <translation>プロバイダーを検索</translation>
        </message>
        <message>
            <source>No keychain here</source>
            <translation>キーチェーンがありません</translation>
        </message>
        <message>
            <source>This system offers no place to keep secrets, and Token Station never writes them to a file. Set the environment variable that each card names (for example OPENAI_API_KEY) before you start it.</source>
            <translation>このシステムには秘密情報の保管場所がなく、Token Station がファイルに書くことはありません。起動前に、各カードに示された環境変数 (例: OPENAI_API_KEY) を設定してください。</translation>
        </message>
        <message>
            <source>Stop (%1)</source>
            <translation>停止 (%1)</translation>
        </message>
        <message>
            <source>Test all</source>
            <translation>すべてテスト</translation>
        </message>
        <message>
            <source>Stop the tests that are under way</source>
            <translation>実行中のテストを停止</translation>
        </message>
        <message>
            <source>One cheap call to every provider that is set up</source>
            <translation>設定済みのプロバイダーそれぞれに安価な呼び出しを 1 回</translation>
        </message>
        <message>
            <source>No provider has a key yet</source>
            <translation>キーのあるプロバイダーがまだありません</translation>
        </message>
        <message>
            <source>No provider has these words</source>
            <translation>この語を含むプロバイダーはありません</translation>
        </message>
        <message>
            <source>Show all providers</source>
            <translation>すべてのプロバイダーを表示</translation>
        </message>
        <message>
            <source>Another…</source>
            <translation>追加…</translation>
        </message>
        <message>
            <source>Add a provider or a server that does not come along</source>
            <translation>付属していないプロバイダーやサーバーを追加</translation>
        </message>
        <message>
            <source>The providers are not there yet</source>
            <translation>プロバイダーはまだありません</translation>
        </message>
        <message>
            <source>They come with the gateway, which is not running.</source>
            <translation>ゲートウェイが動いていないため、まだ読み込まれていません。</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>ゲートウェイを起動</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Day</source>
            <translation>昼</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに従う</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Jump to…</source>
            <translation>移動…</translation>
        </message>
        <message>
            <source>Copy the base URL</source>
            <translation>ベース URL をコピー</translation>
        </message>
        <message>
            <source>Theme: %1</source>
            <translation>テーマ: %1</translation>
        </message>
    </context>
    <context>
        <name>RequestInspector</name>
        <message>
            <source>Back to the list</source>
            <translation>一覧に戻る</translation>
        </message>
        <message>
            <source>curl</source>
            <translation>curl</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>curl としてコピー</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Again…</source>
            <translation>もう一度…</translation>
        </message>
        <message>
            <source>Send again to…</source>
            <translation>再送信先…</translation>
        </message>
        <message>
            <source>Copy the request's id</source>
            <translation>リクエスト ID をコピー</translation>
        </message>
        <message>
            <source>What to show of the exchange</source>
            <translation>やり取りの表示内容</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>リクエスト</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>ヘッダー</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>変換</translation>
        </message>
        <message>
            <source>Lines to show</source>
            <translation>表示する行</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差分</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>すべての行</translation>
        </message>
        <message>
            <source>What %1 answered, and the client got</source>
            <translation>%1 の回答 (クライアントの受信内容)</translation>
        </message>
        <message>
            <source>What %1 answered</source>
            <translation>%1 の回答</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>クライアントの受信内容</translation>
        </message>
        <message>
            <source>Choose an exchange</source>
            <translation>やり取りを選択</translation>
        </message>
        <message>
            <source>Its times, tokens and cost are here, what was changed in translation, and, where bodies are logged, what the client sent beside what the provider got.</source>
            <translation>時刻、トークン、コスト、変換での変更点、本文を記録していればクライアントの送信内容とプロバイダーの受信内容の対照が表示されます。</translation>
        </message>
    </context>
    <context>
        <name>RequestQuery</name>
        <message>
            <source>status: takes a status such as 429, or 4xx</source>
            <translation>status: 429 や 4xx のようなステータスを指定します</translation>
        </message>
        <message>
            <source>last: takes a time such as 30m, 24h or 7d</source>
            <translation>last: 30m、24h、7d のような期間を指定します</translation>
        </message>
        <message>
            <source>%1: takes a day such as 2026-11-01</source>
            <translation>%1: 2026-11-01 のような日付を指定します</translation>
        </message>
    </context>
    <context>
        <name>RequestsList</name>
        <message>
            <source>Search exchanges</source>
            <translation>やり取りを検索</translation>
        </message>
        <message>
            <source>client:codex status:4xx today …</source>
            <translation>client:codex status:4xx today …</translation>
        </message>
        <message>
            <source>Words, or provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</source>
            <translation>キーワード、または provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</translation>
        </message>
        <message>
            <source>Exchanges to show</source>
            <translation>表示するやり取り</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>Translated</source>
            <translation>変換済み</translation>
        </message>
        <message>
            <source>Dropped fields</source>
            <translation>破棄したフィールド</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>やり取り</translation>
        </message>
        <message>
            <source>Looking further back than %1…</source>
            <translation>%1 より前を検索中…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>検索中…</translation>
        </message>
        <message>
            <source>The ledger does not answer</source>
            <translation>台帳が応答しません</translation>
        </message>
        <message>
            <source>Nothing runs now</source>
            <translation>実行中のものはありません</translation>
        </message>
        <message>
            <source>No exchange in the ledger fits</source>
            <translation>条件に合う記録は台帳にありません</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>まだ記録はありません</translation>
        </message>
        <message>
            <source>Fewer words, or all kinds of exchanges, find more.</source>
            <translation>語を減らすか、すべての種類を対象にすると、より多く見つかります。</translation>
        </message>
        <message>
            <source>Every one that clients make is kept here: who asked, which model answered, tokens, times and cost.</source>
            <translation>クライアントのやり取りはすべてここに残ります。要求元、応答したモデル、トークン、時間、コストです。</translation>
        </message>
        <message>
            <source>Ask it again</source>
            <translation>もう一度問い合わせる</translation>
        </message>
        <message>
            <source>Show all exchanges</source>
            <translation>すべて表示</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>プレイグラウンドを開く</translation>
        </message>
    </context>
    <context>
        <name>RequestsPage</name>
        <message>
            <source>Requests</source>
            <translation>リクエスト</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>The gateway's are in %1</source>
            <translation>ゲートウェイの設定は %1 にあります</translation>
        </message>
        <message>
            <source>Open the gateway to the network?</source>
            <translation>ゲートウェイをネットワークに公開しますか？</translation>
        </message>
        <message>
            <source>Any machine that reaches this one can use it with a gateway key. Keys and conversations travel unencrypted: do this only in a network that you trust.</source>
            <translation>このマシンに到達できるマシンなら、ゲートウェイキーで利用できます。キーも会話も暗号化されません。信頼できるネットワークでのみ使用してください。</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>公開する</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Revoke the key “%1”?</source>
            <translation>キー「%1」を失効させますか？</translation>
        </message>
        <message>
            <source>Who uses it is refused from now on, and streams that run with it end. It cannot be brought back.</source>
            <translation>使用者は以後拒否され、実行中のストリームも終了します。元に戻せません。</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>失効</translation>
        </message>
        <message>
            <source>Delete everything in “%1”?</source>
            <translation>「%1」の中身をすべて削除しますか？</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay.</source>
            <translation>完全に消去され、ゴミ箱には入りません。キーと設定は残ります。</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay, and backups keep what they hold.</source>
            <translation>完全に消去され、ゴミ箱には入りません。キーと設定は残り、バックアップの中身もそのままです。</translation>
        </message>
        <message>
            <source>Restore “%1”?</source>
            <translation>「%1」を復元しますか？</translation>
        </message>
        <message>
            <source>This takes the place of what is there now: %1, as of %2. What is there now becomes a backup first. Keys stay as they are. The gateway stops for it, once running answers have ended, and starts again.</source>
            <translation>%2 時点の内容 (%1) が現在の内容と置き換わります。現在の内容は先にバックアップされます。キーは変わりません。ゲートウェイは実行中の回答が終わると停止し、その後再び起動します。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>復元</translation>
        </message>
        <message>
            <source>Delete the backup “%1”?</source>
            <translation>バックアップ「%1」を削除しますか？</translation>
        </message>
        <message>
            <source>It is of %1. What it alone holds is gone for good.</source>
            <translation>%1 のバックアップです。ここにしかない内容は完全に失われます。</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Jump anywhere, to any model, or do something</source>
            <translation>任意の場所やモデルへ移動、または操作を実行</translation>
        </message>
        <message>
            <source>This sheet</source>
            <translation>この一覧</translation>
        </message>
        <message>
            <source>Press a button, open a row, send a prompt</source>
            <translation>ボタンを押す、行を開く、プロンプトを送信</translation>
        </message>
        <message>
            <source>A new line in a prompt</source>
            <translation>プロンプト内で改行</translation>
        </message>
        <message>
            <source>Stop an answer; close what is open</source>
            <translation>回答を停止、開いているものを閉じる</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>Token Station を終了</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>ショートカット</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>On to the next control; %1 goes back</source>
            <translation>次のコントロールへ。%1 で戻る</translation>
        </message>
        <message>
            <source>A new conversation, in the chat</source>
            <translation>新しい会話(チャット)</translation>
        </message>
        <message>
            <source>Search all conversations, in the chat</source>
            <translation>すべての会話を検索(チャット)</translation>
        </message>
        <message>
            <source>Rename, delete, duplicate one of the list</source>
            <translation>一覧の会話の名前変更、削除、複製</translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>%1, beside: %2</source>
            <translation>%1、対照: %2</translation>
        </message>
        <message>
            <source>Laying out…</source>
            <translation>整形中…</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>空</translation>
        </message>
    </context>
    <context>
        <name>SpeechPanel</name>
        <message>
            <source>Text to speech</source>
            <translation>音声合成</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>音声モデル</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>声</translation>
        </message>
        <message>
            <source>its name at the provider</source>
            <translation>プロバイダーでの名前</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Text to speak</source>
            <translation>読み上げるテキスト</translation>
        </message>
        <message>
            <source>What is to be said</source>
            <translation>話す内容</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 文字</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>このリクエストの curl、Python、JavaScript</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Speak</source>
            <translation>読み上げ</translation>
        </message>
        <message>
            <source>There is nothing to say yet</source>
            <translation>話す内容がまだありません</translation>
        </message>
        <message>
            <source>It speaks already: stop it first</source>
            <translation>読み上げ中です。先に停止してください</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>リクエストを変えるか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>No model speaks here yet. Open a line in Providers, or install the speech module of this program.</source>
            <translation>音声を出せるモデルがまだありません。「プロバイダー」で路線を開通するか、音声モジュールをインストールしてください。</translation>
        </message>
        <message>
            <source>What is made is played here as it arrives.</source>
            <translation>作成された音声は届き次第ここで再生されます。</translation>
        </message>
        <message>
            <source>This computer has no sound output: what is made can be saved.</source>
            <translation>このコンピューターには音声出力がありません。作成したものは保存できます。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>再生</translation>
        </message>
        <message>
            <source>This computer has no sound output</source>
            <translation>このコンピューターには音声出力がありません</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>最初から</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>It is still arriving</source>
            <translation>受信中です</translation>
        </message>
    </context>
    <context>
        <name>SvgPicture</name>
        <message>
            <source>The picture that this code draws</source>
            <translation>このコードが描く画像</translation>
        </message>
        <message>
            <source>What it would have loaded from elsewhere is left out.</source>
            <translation>ほかの場所から読み込むはずのものは省いています。</translation>
        </message>
        <message>
            <source>It takes too long to draw: some of it is left out.</source>
            <translation>描くのに時間がかかりすぎるため、一部を省いています。</translation>
        </message>
    </context>
    <context>
        <name>TierRow</name>
        <message>
            <source>Model of %1: %2</source>
            <translation>%1 のモデル: %2</translation>
        </message>
        <message>
            <source>the client's own choice</source>
            <translation>クライアントの選択</translation>
        </message>
        <message>
            <source>Leave it to the client</source>
            <translation>クライアントに任せる</translation>
        </message>
    </context>
    <context>
        <name>TranscriptPanel</name>
        <message>
            <source>Speech to text</source>
            <translation>音声認識</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Transcription model</source>
            <translation>文字起こしモデル</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>マイク</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Language as a code of two letters</source>
            <translation>2 文字の言語コード</translation>
        </message>
        <message>
            <source>detect</source>
            <translation>自動検出</translation>
        </message>
        <message>
            <source>Record, and it is transcribed when you stop.</source>
            <translation>録音を停止すると文字起こしされます。</translation>
        </message>
        <message>
            <source>This computer has no microphone: take a file.</source>
            <translation>このコンピューターにはマイクがありません。ファイルを使ってください。</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>録音</translation>
        </message>
        <message>
            <source>This computer has no microphone</source>
            <translation>このコンピューターにはマイクがありません</translation>
        </message>
        <message>
            <source>A recording is being transcribed</source>
            <translation>録音を文字起こし中です</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>録音中</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>破棄</translation>
        </message>
        <message>
            <source>Stop and transcribe</source>
            <translation>停止して文字起こし</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>レベル</translation>
        </message>
        <message>
            <source>being transcribed…</source>
            <translation>文字起こし中…</translation>
        </message>
        <message>
            <source>or drop a file: flac, m4a, mp3, mp4, ogg, wav, webm</source>
            <translation>またはドロップ: flac、m4a、mp3、mp4、ogg、wav、webm</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選択…</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>リクエストを変えるか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>View</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>this model gives no times</source>
            <translation>このモデルは時間を返しません</translation>
        </message>
        <message>
            <source>Transcript with times</source>
            <translation>時間付き文字起こし</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Save as %1</source>
            <translation>%1 で保存</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>このリクエストの curl、Python、JavaScript</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>読み上げ</translation>
        </message>
    </context>
    <context>
        <name>TranslateSheet</name>
        <message>
            <source>Language of the translation</source>
            <translation>翻訳先の言語</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>翻訳</translation>
        </message>
        <message>
            <source>By %1. It stands below the message and is no part of what is said.</source>
            <translation>%1 によるもの。メッセージの下に置かれ、会話の内容には入りません。</translation>
        </message>
    </context>
    <context>
        <name>TranslationHead</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Copy the translation as Markdown</source>
            <translation>翻訳を Markdown でコピー</translation>
        </message>
        <message>
            <source>Delete the translation</source>
            <translation>翻訳を削除</translation>
        </message>
    </context>
    <context>
        <name>TranslationReport</name>
        <message>
            <source>The request went to the provider as the client sent it, but for the model's name and the credentials.</source>
            <translation>モデル名と認証情報を除き、リクエストはそのままプロバイダーに送られました。</translation>
        </message>
        <message>
            <source>Everything in the request has a place in the provider's dialect.</source>
            <translation>リクエストの内容はすべてプロバイダーの形式に対応しています。</translation>
        </message>
        <message>
            <source>The provider speaks another dialect. Dropped fields have no place there; changed ones are said as nearly as it can.</source>
            <translation>プロバイダーの形式が異なります。破棄されたフィールドは対応先がなく、変更されたものは最も近い形で表しています。</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>破棄</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>変更</translation>
        </message>
        <message>
            <source>Fields that are only named or placed otherwise: %1</source>
            <translation>名前か位置だけが違うフィールド: %1</translation>
        </message>
        <message>
            <source>mapped</source>
            <translation>対応</translation>
        </message>
    </context>
    <context>
        <name>UsageBars</name>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
    </context>
    <context>
        <name>UsageView</name>
        <message>
            <source>Back to the board</source>
            <translation>ボードに戻る</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>使用量</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Save as CSV among your downloads</source>
            <translation>CSV でダウンロードに保存</translation>
        </message>
        <message>
            <source>There is nothing to save.</source>
            <translation>保存するものがありません。</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Save as JSON among your downloads</source>
            <translation>JSON でダウンロードに保存</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期間</translation>
        </message>
        <message>
            <source>Today by hour</source>
            <translation>今日 (時間別)</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 日</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 日</translation>
        </message>
        <message>
            <source>12 weeks</source>
            <translation>12 週</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>12 か月</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>グループ化</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>プロバイダー</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Filtered by</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>割合</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>やり取り</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>キャッシュ</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>Usage by group</source>
            <translation>グループ別の使用量</translation>
        </message>
        <message>
            <source>Nothing was used in this time</source>
            <translation>この期間の使用はありません</translation>
        </message>
        <message>
            <source>Every exchange counts here with its tokens and what it cost. Choose a longer period to see older ones.</source>
            <translation>すべてのやり取りがトークンとコストとともに集計されます。古いものを見るには期間を長くしてください。</translation>
        </message>
        <message>
            <source>Budget of %1: %2</source>
            <translation>%1 の予算: %2</translation>
        </message>
        <message>
            <source>Budget %1</source>
            <translation>予算 %1</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>指定</translation>
        </message>
        <message>
            <source>From</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>最初の日</translation>
        </message>
        <message>
            <source>to</source>
            <translation>〜</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最後の日</translation>
        </message>
        <message>
            <source>Show 12 months</source>
            <translation>12 か月を表示</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>セッション</translation>
        </message>
    </context>
    <context>
        <name>Video</name>
        <message>
            <source>waits at the provider</source>
            <translation>プロバイダーで待機中</translation>
        </message>
        <message>
            <source>being made</source>
            <translation>作成中</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>expired at the provider</source>
            <translation>プロバイダーで期限切れ</translation>
        </message>
        <message>
            <source>The provider could not call it off: it goes on there, and may be billed.</source>
            <translation>プロバイダーでは取り消せませんでした。処理は続き、料金がかかる場合があります。</translation>
        </message>
    </context>
    <context>
        <name>VideoPage</name>
        <message>
            <source>Make a video</source>
            <translation>動画を作成</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Video model</source>
            <translation>動画モデル</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>What is to happen</source>
            <translation>動画の内容</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>最初のフレーム</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選択…</translation>
        </message>
        <message>
            <source>Choose the first frame</source>
            <translation>最初のフレームを選択</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>画像 (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>長さ</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>モデル既定</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Aspect</source>
            <translation>縦横比</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>このリクエストの curl、Python、JavaScript</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>作成</translation>
        </message>
        <message>
            <source>Say first what is to happen</source>
            <translation>先に内容を入力してください</translation>
        </message>
        <message>
            <source>The request is on its way</source>
            <translation>リクエストを送信中です</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>リクエストを変えるか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>まだ作成されていません</translation>
        </message>
        <message>
            <source>A video takes minutes. It goes on when the window is closed, and stays here with its prompt.</source>
            <translation>動画には数分かかります。ウィンドウを閉じても続き、プロンプトとともにここに残ります。</translation>
        </message>
        <message>
            <source>This computer cannot play it; it can be saved.</source>
            <translation>このコンピューターでは再生できません。保存はできます。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>再生</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Close the player</source>
            <translation>プレーヤーを閉じる</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>動画</translation>
        </message>
        <message>
            <source>Save the video</source>
            <translation>動画を保存</translation>
        </message>
        <message>
            <source>Delete this video?</source>
            <translation>この動画を削除しますか？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>残す</translation>
        </message>
    </context>
    <context>
        <name>VideoRow</name>
        <message>
            <source>%1, %2 %</source>
            <translation>%1、%2 %</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>再生</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>プロンプトを使う</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Loading</source>
            <translation>読み込み中</translation>
        </message>
    </context>
    <context>
        <name>Waterfall</name>
        <message>
            <source>Where the time went</source>
            <translation>時間の内訳</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>受付</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>ルーティング</translation>
        </message>
        <message>
            <source>Earlier tries</source>
            <translation>以前の試行</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>First byte</source>
            <translation>最初のバイト</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>最初のトークン</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>ストリーム</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>回答なし</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>拒否</translation>
        </message>
        <message>
            <source>Until its end</source>
            <translation>終了まで</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ミリ秒</translation>
        </message>
    </context>
    <context>
        <name>WindowCard</name>
        <message>
            <source>Window</source>
            <translation>ウィンドウ</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>テーマ</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>システムに従う</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>昼</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Interface size</source>
            <translation>表示サイズ</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>ウィンドウを閉じるとき</translation>
        </message>
        <message>
            <source>This desktop has no tray, so the gateway ends with the window unless it is kept in the background</source>
            <translation>このデスクトップにはトレイがないため、バックグラウンドに残さない限りゲートウェイはウィンドウとともに終了します</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>確認する</translation>
        </message>
        <message>
            <source>Keep the gateway running</source>
            <translation>ゲートウェイを動かし続ける</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Start with the session</source>
            <translation>ログイン時に起動</translation>
        </message>
        <message>
            <source>In the tray, without a window</source>
            <translation>トレイに常駐、ウィンドウなし</translation>
        </message>
        <message>
            <source>Notify when a provider is disturbed</source>
            <translation>プロバイダーの障害を通知</translation>
        </message>
        <message>
            <source>Notify when a budget is nearly spent</source>
            <translation>予算の残りが少ないとき通知</translation>
        </message>
    </context>
    <context>
        <name>station::Alerts</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>The budget of “%1” is used up</source>
            <translation>「%1」の予算を使い切りました</translation>
        </message>
        <message>
            <source>%1 today. Its requests are refused until tomorrow.</source>
            <translation>今日 %1。明日までリクエストは拒否されます。</translation>
        </message>
        <message>
            <source>%1 this month. Its requests are refused until the next one.</source>
            <translation>今月 %1。来月までリクエストは拒否されます。</translation>
        </message>
        <message>
            <source>80 % of the budget of “%1” is used</source>
            <translation>「%1」の予算の 80 % を使用しました</translation>
        </message>
        <message>
            <source>%1 today.</source>
            <translation>今日 %1。</translation>
        </message>
        <message>
            <source>%1 this month.</source>
            <translation>今月 %1。</translation>
        </message>
        <message>
            <source>%1 refuses its key</source>
            <translation>%1 がキーを拒否しました</translation>
        </message>
        <message>
            <source>%1 is disturbed</source>
            <translation>%1 に障害があります</translation>
        </message>
    </context>
    <context>
        <name>station::Aliases</name>
        <message>
            <source>An alias is a word like “fast”, without blanks and slashes</source>
            <translation>エイリアスは「fast」のような一語で、空白やスラッシュは使えません</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1 (%2 / %3)</translation>
        </message>
        <message>
            <source>“%1” has it already</source>
            <translation>「%1」にはすでに含まれています</translation>
        </message>
        <message>
            <source>“%1” stands for %2</source>
            <translation>「%1」は %2 を指しています</translation>
        </message>
    </context>
    <context>
        <name>station::BackupControl</name>
        <message>
            <source>Before an upgrade</source>
            <translation>アップグレード前</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>名前なし</translation>
        </message>
        <message>
            <source>ledger</source>
            <translation>台帳</translation>
        </message>
        <message>
            <source>conversations</source>
            <translation>会話</translation>
        </message>
        <message>
            <source>conversations and media</source>
            <translation>会話とメディア</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>バックアップを作成しています…</translation>
        </message>
        <message>
            <source>The backup is made.</source>
            <translation>バックアップを作成しました。</translation>
        </message>
        <message>
            <source>The backup is made, but without the settings: %1</source>
            <translation>バックアップを作成しましたが、設定は含まれていません: %1</translation>
        </message>
        <message>
            <source>The gateway stops, once running answers have ended…</source>
            <translation>実行中の回答が終わるとゲートウェイが停止します…</translation>
        </message>
        <message>
            <source>Restoring “%1”…</source>
            <translation>「%1」を復元しています…</translation>
        </message>
        <message>
            <source>Nothing was replaced, since what is there now could not be kept: %1</source>
            <translation>現在の内容を保存できなかったため、何も置き換えていません: %1</translation>
        </message>
        <message>
            <source>“%1” is restored. What was there before is a backup of its own.</source>
            <translation>「%1」を復元しました。以前の内容は別のバックアップにあります。</translation>
        </message>
        <message>
            <source>Renaming…</source>
            <translation>名前を変更しています…</translation>
        </message>
        <message>
            <source>Deleting the backup…</source>
            <translation>バックアップを削除しています…</translation>
        </message>
        <message>
            <source>The backup is deleted.</source>
            <translation>バックアップを削除しました。</translation>
        </message>
        <message>
            <source>Made by itself</source>
            <translation>自動バックアップ</translation>
        </message>
        <message>
            <source>Before %1 was restored</source>
            <translation>%1を復元する前</translation>
        </message>
    </context>
    <context>
        <name>station::Board</name>
        <message>
            <source>ddd d MMM</source>
            <translation>M月d日 ddd</translation>
        </message>
        <message>
            <source>PORT %1 TAKEN</source>
            <translation>ポート %1 使用中</translation>
        </message>
        <message>
            <source>GATEWAY STOPPED</source>
            <translation>ゲートウェイ停止</translation>
        </message>
        <message>
            <source>GATEWAY DRAINING</source>
            <translation>ゲートウェイ終了処理中</translation>
        </message>
        <message>
            <source>GATEWAY STARTING</source>
            <translation>ゲートウェイ起動中</translation>
        </message>
        <message>
            <source>%1 LINES DISTURBED</source>
            <translation>%1 路線で障害</translation>
        </message>
        <message>
            <source>%1 KEY REFUSED</source>
            <translation>%1 キー拒否</translation>
        </message>
        <message>
            <source>%1 %2, RETRY %3</source>
            <translation>%1 %2、%3 再試行</translation>
        </message>
        <message>
            <source>%1 DISTURBED</source>
            <translation>%1 障害</translation>
        </message>
        <message>
            <source>GATEWAY READY</source>
            <translation>ゲートウェイ準備完了</translation>
        </message>
        <message>
            <source>ALL SYSTEMS OK</source>
            <translation>全線正常</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>まだありません</translation>
        </message>
        <message>
            <source>of last %1</source>
            <translation>直近 %1 件中</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
        <message>
            <source>LEDGER NOT WRITTEN</source>
            <translation>台帳に書込不可</translation>
        </message>
    </context>
    <context>
        <name>station::BoardModel</name>
        <message>
            <source>simulated</source>
            <translation>模擬</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>価格不明</translation>
        </message>
        <message>
            <source>included</source>
            <translation>プラン内</translation>
        </message>
        <message>
            <source>found here</source>
            <translation>検出済み</translation>
        </message>
        <message>
            <source>open</source>
            <translation>開通</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>障害</translation>
        </message>
        <message>
            <source>retry %1</source>
            <translation>%1 再試行</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>キー拒否</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>キーなし</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, %2 tkns, %3 % of today, %4</source>
            <translation>%1、%2 tkns、今日の %3 %、%4</translation>
        </message>
    </context>
    <context>
        <name>station::BodyLines</name>
        <message>
            <source>changed: %1, to %2</source>
            <translation>変更: %1 → %2</translation>
        </message>
        <message>
            <source>only sent by the client: %1</source>
            <translation>クライアントのみ送信: %1</translation>
        </message>
        <message>
            <source>only got by the provider: %1</source>
            <translation>プロバイダーのみ受信: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n 行は変更なし</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::CatalogModel</name>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Vision</source>
            <translation>画像認識</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>ツール</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推論</translation>
        </message>
        <message>
            <source>Stateful</source>
            <translation>ステートフル</translation>
        </message>
        <message>
            <source>Speech-to-text</source>
            <translation>音声認識</translation>
        </message>
        <message>
            <source>Text-to-speech</source>
            <translation>音声合成</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>動画</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>埋め込み</translation>
        </message>
        <message>
            <source>Moderation</source>
            <translation>モデレーション</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>提供終了</translation>
        </message>
        <message>
            <source>retired %1</source>
            <translation>%1 提供終了</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>キー拒否</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>障害</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>使用可</translation>
        </message>
        <message>
            <source>with your %1 sign-in</source>
            <translation>%1 のサインインで</translation>
        </message>
        <message>
            <source>not running</source>
            <translation>停止中</translation>
        </message>
        <message>
            <source>needs a key</source>
            <translation>キーが必要</translation>
        </message>
        <message>
            <source>%1 in the catalog, %2 usable now</source>
            <translation>カタログに %1 件、今すぐ使えるのは %2 件</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>local</source>
            <translation>ローカル</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>プラン</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>価格不明</translation>
        </message>
        <message>
            <source>%1/min</source>
            <translation>%1/分</translation>
        </message>
        <message>
            <source>%1/1M char</source>
            <translation>%1/100万字</translation>
        </message>
        <message>
            <source>%1/image</source>
            <translation>%1/枚</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>プロバイダー</translation>
        </message>
        <message>
            <source>Speaks natively</source>
            <translation>ネイティブ形式</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 トークン</translation>
        </message>
        <message>
            <source>Most output</source>
            <translation>最大出力</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>preview</source>
            <translation>プレビュー</translation>
        </message>
        <message>
            <source>deprecated</source>
            <translation>非推奨</translation>
        </message>
        <message>
            <source>Retired on</source>
            <translation>提供終了日</translation>
        </message>
        <message>
            <source>Retires on</source>
            <translation>提供終了予定日</translation>
        </message>
        <message>
            <source>Successor</source>
            <translation>後継</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>現在は使えません</translation>
        </message>
        <message>
            <source>All providers</source>
            <translation>すべてのプロバイダー</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s)</source>
            <translation>
                <numerusform>%n 件のやり取り</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens unpriced</source>
            <translation>%1 トークンは価格不明</translation>
        </message>
        <message>
            <source>Used today</source>
            <translation>今日の使用量</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>prices as of %1</source>
            <extracomment>A month and its year, as QLocale::toString() takes them</extracomment>
            <translation>価格は %1 時点</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>価格</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>自分で設定</translation>
        </message>
    </context>
    <context>
        <name>station::CatalogNews</name>
        <message>
            <source>Models and prices are again those that came with the program; nothing is fetched by itself.</source>
            <translation>モデルと価格はプログラム付属のものに戻りました。自動では取得しません。</translation>
        </message>
        <message>
            <source>Nothing is new: the catalog has all of it.</source>
            <translation>新しいものはありません。すべてカタログにあります。</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <translation>%1、%2。</translation>
        </message>
        <message numerus="yes">
            <source>%n new model(s)</source>
            <translation>
                <numerusform>新しいモデル %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with other prices</source>
            <translation>
                <numerusform>価格変更 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: in %2 → %3, out %4 → %5</source>
            <translation>%1：入力 %2 → %3、出力 %4 → %5</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>新規：%1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ほか %n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::ChatClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>ゲートウェイが応答しません: %1</translation>
        </message>
    </context>
    <context>
        <name>station::ChatDesk</name>
        <message>
            <source>This conversation is not being kept: %1</source>
            <translation>この会話は保存されていません: %1</translation>
        </message>
        <message>
            <source>That conversation could not be read.</source>
            <translation>その会話を読み込めませんでした。</translation>
        </message>
        <message>
            <source>conversation</source>
            <translation>会話</translation>
        </message>
        <message>
            <source>The conversation could not be written: %1</source>
            <translation>会話を書き込めませんでした: %1</translation>
        </message>
        <message>
            <source>%1 does not take %2: it is asked without</source>
            <translation>%1 は %2 を受け付けないため、なしで質問します</translation>
        </message>
        <message>
            <source>%1 has no vision; choose a model that takes images.</source>
            <translation>%1 は画像に対応していません。画像対応モデルを選んでください。</translation>
        </message>
        <message>
            <source>%1 does not take PDFs; choose a model that does.</source>
            <translation>%1 は PDF 非対応です。対応モデルを選んでください。</translation>
        </message>
        <message>
            <source>pasted.png</source>
            <translation>pasted.png</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>入力 %1、出力 %2</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 トークン</translation>
        </message>
        <message>
            <source>Put the JSON in Parameters right first: %1</source>
            <translation>先に「パラメーター」の JSON を直してください: %1</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1（コピー）</translation>
        </message>
        <message>
            <source>%1 (copy %2)</source>
            <translation>%1（コピー %2）</translation>
        </message>
        <message>
            <source>What you pasted is long: it goes with the prompt as a text file</source>
            <translation>貼り付けた内容が長いため、テキストファイルとしてプロンプトに添えます</translation>
        </message>
        <message>
            <source>pasted.txt</source>
            <translation>貼り付け.txt</translation>
        </message>
    </context>
    <context>
        <name>station::ChatPresets</name>
        <message>
            <source>%1 is written to %2.</source>
            <translation>%1 を %2 に書き出しました。</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>%1 を書き込めませんでした：%2</translation>
        </message>
        <message>
            <source>%1 is not taken. %2</source>
            <translation>%1 は読み込みません。%2</translation>
        </message>
        <message>
            <source>It is larger than 1 MB, which no preset is.</source>
            <translation>1 MB を超えています。プリセットはそれほど大きくなりません。</translation>
        </message>
        <message>
            <source>%1 is kept: choose it above.</source>
            <translation>%1 を保存しました。上で選べます。</translation>
        </message>
        <message>
            <source>There is another %1 already: this one is kept as %2.</source>
            <translation>別の %1 がすでにあるため、%2 として保存しました。</translation>
        </message>
    </context>
    <context>
        <name>station::ClientControl</name>
        <message>
            <source>Not installed</source>
            <translation>未インストール</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>未設定</translation>
        </message>
        <message>
            <source>Set up for another</source>
            <translation>別の宛先に設定済み</translation>
        </message>
        <message>
            <source>Set up for Token Station</source>
            <translation>Token Station 用に設定済み</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>破損</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>変更される内容</translation>
        </message>
        <message>
            <source>What undoing puts back</source>
            <translation>元に戻される内容</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n 行は変更なし</numerusform>
            </translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>処理中です</translation>
        </message>
        <message>
            <source>There is nothing to change</source>
            <translation>変更するものはありません</translation>
        </message>
        <message>
            <source>%1 is set up. The original is in the journal.</source>
            <translation>%1 を設定しました。原本はジャーナルにあります。</translation>
        </message>
        <message>
            <source>%1 is as it was before.</source>
            <translation>%1 は元どおりです。</translation>
        </message>
        <message>
            <source>Answered “%1” in %2 s</source>
            <translation>%2 秒で「%1」と応答</translation>
        </message>
        <message>
            <source>%1 was opened in %2</source>
            <translation>%2 で %1 を開きました</translation>
        </message>
    </context>
    <context>
        <name>station::Conversation</name>
        <message>
            <source>streaming %1 s</source>
            <translation>ストリーム中 %1 秒</translation>
        </message>
        <message>
            <source>Send needs the gateway: it does not listen now</source>
            <translation>送信にはゲートウェイが必要ですが、待ち受けていません</translation>
        </message>
        <message>
            <source>Send needs a model: open a line in Providers first</source>
            <translation>送信にはモデルが必要です。先に「プロバイダー」で路線を開通してください</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>ストリーム中</translation>
        </message>
        <message>
            <source>Look at the gateway's lamp, then try again.</source>
            <translation>ゲートウェイのランプを確認してから、もう一度お試しください。</translation>
        </message>
        <message>
            <source>Try again, or choose another model.</source>
            <translation>もう一度試すか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Look at this provider's key on the Providers page.</source>
            <translation>「プロバイダー」ページでこのプロバイダーのキーを確認してください。</translation>
        </message>
        <message>
            <source>The budget is used up; choose a model that costs nothing.</source>
            <translation>予算を使い切りました。無料のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Wait a little, then try again, or choose another model.</source>
            <translation>少し待ってから再試行するか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>リクエストを変えるか、別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>Go on exactly where you stopped.</source>
            <translation>止まったところからそのまま続けてください。</translation>
        </message>
        <message>
            <source>translating</source>
            <translation>翻訳中</translation>
        </message>
    </context>
    <context>
        <name>station::ConversationList</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨日</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>過去 7 日間</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>それ以前</translation>
        </message>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n モデル</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::DeparturesModel</name>
        <message>
            <source>%1, %2, asked for %3, answered by %4, %5 in, %6 out, %7, %8</source>
            <translation>%1、%2、要求 %3、応答 %4、入力 %5、出力 %6、%7、%8</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>画像 %n 枚</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::Desktop</name>
        <message>
            <source> and </source>
            <translation> と </translation>
        </message>
        <message>
            <source>No backup could be made</source>
            <translation>バックアップを作成できませんでした</translation>
        </message>
    </context>
    <context>
        <name>station::Dictation</name>
        <message>
            <source>Try again, or choose another model in Audio.</source>
            <translation>もう一度試すか、「音声」で別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>No words were heard. Speak closer to the microphone, or choose another one in Audio.</source>
            <translation>言葉が聞き取れませんでした。マイクの近くで話すか、「音声」で別のマイクを選んでください。</translation>
        </message>
        <message>
            <source>What you said is being written down</source>
            <translation>話した言葉を文字に起こしています</translation>
        </message>
        <message>
            <source>This computer has no microphone: connect one to dictate</source>
            <translation>このコンピューターにはマイクがありません。接続すると音声入力できます</translation>
        </message>
        <message>
            <source>No model writes down speech here yet: open a line in Providers</source>
            <translation>音声を文字に起こすモデルがまだありません。「プロバイダー」で路線を開通してください</translation>
        </message>
        <message>
            <source>That was too short: speak, then press the button again.</source>
            <translation>短すぎます。話してから、もう一度ボタンを押してください。</translation>
        </message>
    </context>
    <context>
        <name>station::FileChooser</name>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
    </context>
    <context>
        <name>station::FirstRun</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>ゲートウェイが必要ですが、待ち受けていません</translation>
        </message>
        <message>
            <source>The answer arrives here, word by word.</source>
            <translation>回答はここに一語ずつ届きます。</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>streaming, the first word after %1</source>
            <translation>ストリーム中、最初の語まで %1</translation>
        </message>
        <message>
            <source>Answered in %1, the first word after %2</source>
            <translation>%1で回答、最初の語まで %2</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>停止しました</translation>
        </message>
    </context>
    <context>
        <name>station::FoundKeys</name>
        <message>
            <source>The key of %1 is in the keychain.</source>
            <translation>%1 のキーをキーチェーンに保存しました。</translation>
        </message>
        <message>
            <source>environment variable %1</source>
            <translation>環境変数 %1</translation>
        </message>
    </context>
    <context>
        <name>station::Gallery</name>
        <message>
            <source>It could not be kept: look at the data folder's space and permissions.</source>
            <translation>保存できませんでした。データフォルダーの空き容量と権限を確認してください。</translation>
        </message>
        <message>
            <source>It could not be written: %1</source>
            <translation>書き込めませんでした: %1</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayBackend</name>
        <message>
            <source>The gateway is not running.</source>
            <translation>ゲートウェイは稼働していません。</translation>
        </message>
        <message>
            <source>Another process has taken over the gateway.</source>
            <translation>別のプロセスがゲートウェイを引き継ぎました。</translation>
        </message>
        <message>
            <source>Another window of Token Station runs the gateway (%1); close that one first</source>
            <translation>Token Station の別のウィンドウがゲートウェイを動かしています (%1)。先にそのウィンドウを閉じてください</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayControl</name>
        <message>
            <source>Gateway starting</source>
            <translation>ゲートウェイ起動中</translation>
        </message>
        <message>
            <source>Gateway on</source>
            <translation>ゲートウェイ稼働</translation>
        </message>
        <message>
            <source>Gateway draining</source>
            <translation>ゲートウェイ終了中</translation>
        </message>
        <message>
            <source>Gateway off</source>
            <translation>ゲートウェイ停止</translation>
        </message>
        <message>
            <source>Port taken</source>
            <translation>ポート使用中</translation>
        </message>
        <message>
            <source>Port %1 is taken</source>
            <translation>ポート %1 は使用中です</translation>
        </message>
        <message>
            <source>The gateway is stopped</source>
            <translation>ゲートウェイは停止しています</translation>
        </message>
        <message>
            <source>Another program listens there; clients cannot reach Token Station.</source>
            <translation>別のプログラムが待ち受けているため、クライアントは Token Station に到達できません。</translation>
        </message>
        <message>
            <source>Clients cannot reach Token Station until it runs again.</source>
            <translation>再び動くまで、クライアントは Token Station に到達できません。</translation>
        </message>
        <message>
            <source>config.json is not valid; the last good one is in use</source>
            <translation>config.json が正しくないため、最後に正しかった設定を使っています</translation>
        </message>
        <message>
            <source>The ledger cannot be written</source>
            <translation>台帳に書き込めません</translation>
        </message>
        <message>
            <source>Exchanges go on; their rows wait in memory until it can be written again.</source>
            <translation>やり取りは続きます。記録は、書き込めるようになるまでメモリーで待ちます。</translation>
        </message>
    </context>
    <context>
        <name>station::GatewaySettings</name>
        <message>
            <source>Make a gateway key first: other machines must not get in without one</source>
            <translation>先にゲートウェイキーを作成してください。キーがないと、ほかのマシンからはアクセスできません</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535</source>
            <translation>ポートは 1 から 65535 の数です</translation>
        </message>
        <message>
            <source>A host is a name such as station.example, without http:// (not “%1”)</source>
            <translation>ホストは http:// なしの station.example のような名前です (「%1」は不可)</translation>
        </message>
        <message>
            <source>An origin is written as https://app.example, with nothing after the host and its port (not “%1”)</source>
            <translation>オリジンは https://app.example のように書き、ホストとポートの後には何も付けません (「%1」は不可)</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayWords</name>
        <message>
            <source>There is a key named "%1" already. Choose another name, or revoke that key first.</source>
            <translation>「%1」という名前のキーはすでにあります。別の名前にするか、先にそのキーを失効させてください。</translation>
        </message>
        <message>
            <source>There is no key named "%1".</source>
            <translation>「%1」という名前のキーはありません。</translation>
        </message>
        <message>
            <source>The name of a key is 1 to %1 visible characters, without blanks.</source>
            <translation>キーの名前は、空白を含まない 1～%1 文字です。</translation>
        </message>
        <message>
            <source>A model pattern is like "anthropic/*"; it is not empty and has no comma.</source>
            <translation>モデルのパターンは「anthropic/*」のように書きます。空にはできず、コンマも使えません。</translation>
        </message>
        <message>
            <source>The keychain refused access; unlock it and allow Token Station</source>
            <translation>キーチェーンがアクセスを拒否しました。ロックを解除し、Token Station を許可してください</translation>
        </message>
        <message>
            <source>No keychain is available here (no secret service on the session bus); start gnome-keyring or KWallet, or give the key by an environment variable</source>
            <translation>ここではキーチェーンを使えません (セッションバスに Secret Service がありません)。gnome-keyring か KWallet を起動するか、環境変数でキーを渡してください</translation>
        </message>
        <message>
            <source>The keychain failed (%1); unlock it, or give the key by an environment variable</source>
            <translation>キーチェーンでエラーが起きました (%1)。ロックを解除するか、環境変数でキーを渡してください</translation>
        </message>
        <message>
            <source>The key is empty; nothing was stored</source>
            <translation>キーが空です。何も保存していません</translation>
        </message>
        <message>
            <source>The key holds spaces or characters that no provider's key has; nothing was stored</source>
            <translation>キーに空白か、どのプロバイダーのキーにもない文字が含まれています。何も保存していません</translation>
        </message>
        <message>
            <source>the environment variable %1 is not set</source>
            <translation>環境変数 %1 が設定されていません</translation>
        </message>
        <message>
            <source>the file %1 is missing or empty</source>
            <translation>ファイル %1 がないか、空です</translation>
        </message>
        <message>
            <source>No key is stored</source>
            <translation>キーが保存されていません</translation>
        </message>
        <message>
            <source>The key was accepted</source>
            <translation>キーは受け入れられました</translation>
        </message>
        <message>
            <source>It lists %1 models</source>
            <translation>%1 個のモデルがあります</translation>
        </message>
        <message>
            <source>%1 cannot be reached: %2</source>
            <translation>%1 に接続できません: %2</translation>
        </message>
        <message>
            <source>%1 is not installed: no program "%2" is in the PATH</source>
            <translation>%1 はインストールされていません。PATH に「%2」がありません</translation>
        </message>
        <message>
            <source>%1 did not answer within %2 s</source>
            <translation>%1 は %2 秒以内に応答しませんでした</translation>
        </message>
        <message>
            <source>%1 did not answer: %2</source>
            <translation>%1 は応答しませんでした: %2</translation>
        </message>
        <message>
            <source>%1 was stopped</source>
            <translation>%1 を停止しました</translation>
        </message>
        <message>
            <source>The gateway was started but does not listen: %1 (see token-station-gateway doctor)</source>
            <translation>ゲートウェイは起動しましたが、待ち受けていません: %1 (token-station-gateway doctor を参照)</translation>
        </message>
        <message>
            <source>The gateway cannot start: another program holds %1; end that one, or set listen.port in config.json and connect again</source>
            <translation>ゲートウェイを起動できません。%1 は別のプログラムが使っています。そのプログラムを終了するか、config.json の listen.port を変えて設定し直してください</translation>
        </message>
        <message>
            <source>Another program holds %1; end it, or set listen.port in config.json to a free port, then try again</source>
            <translation>%1 は別のプログラムが使っています。そのプログラムを終了するか、config.json の listen.port を空いているポートにして、もう一度試してください</translation>
        </message>
        <message>
            <source>%1 has not been set up by Token Station: there is nothing to undo</source>
            <translation>%1 は Token Station で設定されていないため、元に戻すものがありません</translation>
        </message>
        <message>
            <source>Another program sets a client up just now; try again</source>
            <translation>別のプログラムがクライアントを設定しています。もう一度試してください</translation>
        </message>
        <message>
            <source>%1 has just been changed by another program; try again</source>
            <translation>%1 は別のプログラムに変更されました。もう一度試してください</translation>
        </message>
        <message>
            <source>The environment sets %1, which %2 takes before its settings file; unset it where %3 runs</source>
            <translation>環境変数 %1 が設定されており、%2 は設定ファイルよりこれを優先します。%3 を実行する環境で解除してください</translation>
        </message>
        <message>
            <source>The settings file sets %1, a credential of your own or of another tool, which Claude Code would send beside the gateway's; take that line out, or undo the other tool's set-up, then try again</source>
            <translation>設定ファイルに %1 があります。これは自分または別のツールの認証情報で、Claude Code がゲートウェイのものと一緒に送ってしまいます。その行を消すか、別のツールの設定を元に戻してから、もう一度試してください</translation>
        </message>
        <message>
            <source>The settings file sets %1, with which Claude Code asks that cloud and not the gateway; take that line out first</source>
            <translation>設定ファイルに %1 があり、Claude Code はゲートウェイではなくそのクラウドに問い合わせます。先にその行を消してください</translation>
        </message>
        <message>
            <source>The settings file has an apiKeyHelper, whose key would go out in place of the login; take that line out, or connect without --keep-login</source>
            <translation>設定ファイルに apiKeyHelper があり、ログインの代わりにそのキーが送られます。その行を消すか、ログインを残さずに設定してください</translation>
        </message>
        <message>
            <source>config.toml selects the profile %1, which is left alone: a model_provider in it comes before the gateway</source>
            <translation>config.toml がプロファイル %1 を選んでいます。これは変更しません。その model_provider はゲートウェイより優先されます</translation>
        </message>
        <message>
            <source>Another base URL for OpenAI is set; it holds for Codex's own provider and not for the gateway</source>
            <translation>OpenAI の別の base URL が設定されています。これは Codex 自身のプロバイダー用で、ゲートウェイには使われません</translation>
        </message>
        <message>
            <source>The settings file points at %1; undo brings that back</source>
            <translation>設定ファイルは %1 を指しています。元に戻すと復元されます</translation>
        </message>
        <message>
            <source>config.toml uses the provider %1; undo brings that back</source>
            <translation>config.toml はプロバイダー %1 を使っています。元に戻すと復元されます</translation>
        </message>
        <message>
            <source>The catalog does not know "%1" (%2); it is passed on all the same, and its provider judges it</source>
            <translation>カタログに「%1」 (%2) はありません。それでもそのまま渡し、プロバイダーが判断します</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made; check the rights on the folder above it</source>
            <translation>フォルダー %1 を作成できません。上のフォルダーの権限を確認してください</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made</source>
            <translation>フォルダー %1 を作成できません</translation>
        </message>
        <message>
            <source>This backup is no longer in %1</source>
            <translation>このバックアップは %1 にもうありません</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>%1 に書き込めません: %2</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 を読み取れません: %2</translation>
        </message>
        <message>
            <source>%1 cannot be started: %2</source>
            <translation>%1 を起動できません: %2</translation>
        </message>
        <message>
            <source>the connection was lost while the job was handed in. Whether it was taken, and is billed, nobody can tell; it was not sent again, so that it is not paid twice. Look into the provider's own list of jobs or usage: if it is not there, send the request anew</source>
            <translation>ジョブを渡している間に接続が切れました。受け付けられて課金されるかどうかは分かりません。二重に支払わないよう、送り直していません。プロバイダー側のジョブ一覧か使用量を確認し、なければもう一度送信してください</translation>
        </message>
        <message>
            <source>gw-(made when this is applied)</source>
            <translation>gw-(適用時に作成)</translation>
        </message>
        <message>
            <source>Another program listens on %1. End it, or choose another port (0 takes a free one).</source>
            <translation>%1 は別のプログラムが使っています。そのプログラムを終了するか、別のポートを選んでください (0 は空きポートを使います)。</translation>
        </message>
        <message>
            <source>This account may not listen on %1. Choose a port above 1023 (0 takes a free one).</source>
            <translation>このアカウントは %1 で待ち受けできません。1023 より大きいポートを選んでください (0 は空きポートを使います)。</translation>
        </message>
        <message>
            <source>This computer has no address %1. Choose another one to listen on.</source>
            <translation>このコンピューターにアドレス %1 はありません。待ち受けには別のアドレスを選んでください。</translation>
        </message>
        <message>
            <source>%1: it should hold an object ({ … }). Nothing was changed; mend the file</source>
            <translation>%1: オブジェクト ({ … }) である必要があります。何も変更していません。ファイルを直してください</translation>
        </message>
        <message>
            <source>%1: "env" should be an object. Nothing was changed; mend the file</source>
            <translation>%1: 「env」はオブジェクトである必要があります。何も変更していません。ファイルを直してください</translation>
        </message>
        <message>
            <source>%1. Nothing was changed; mend the file, then try again</source>
            <translation>%1。何も変更していません。ファイルを直してから、もう一度試してください</translation>
        </message>
        <message>
            <source>%1 cannot be removed: %2</source>
            <translation>%1 を削除できません：%2</translation>
        </message>
        <message>
            <source>The list at %1 cannot be had: %2</source>
            <translation>%1 のリストを取得できません：%2</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full. Free some space on it.</source>
            <translation>%1 のあるディスクがいっぱいです。空きを作ってください。</translation>
        </message>
        <message>
            <source>Another program holds %1 locked. Close the program that has it open.</source>
            <translation>ほかのプログラムが %1 をロックしています。開いているプログラムを閉じてください。</translation>
        </message>
        <message>
            <source>%1 cannot be written. Give your user permission to write to the file and its folder.</source>
            <translation>%1 に書き込めません。このファイルとフォルダーへの書き込みを、お使いのユーザーに許可してください。</translation>
        </message>
        <message>
            <source>%1 cannot be opened. Check that its folder exists and that your user may write there.</source>
            <translation>%1 を開けません。フォルダーがあり、お使いのユーザーが書き込めることを確かめてください。</translation>
        </message>
        <message>
            <source>Reading or writing %1 failed (%2). Check its disk: space, quota, file size limit, health.</source>
            <translation>%1 の読み書きに失敗しました(%2)。ディスクの空き、クォータ、ファイルサイズの上限、状態を確かめてください。</translation>
        </message>
    </context>
    <context>
        <name>station::ImageDesk</name>
        <message>
            <source>The picture to change cannot be read: %1</source>
            <translation>変更する画像を読み込めません: %1</translation>
        </message>
        <message>
            <source>The picture is too large to be read.</source>
            <translation>画像が大きすぎて読み込めません。</translation>
        </message>
        <message>
            <source>The answer holds no picture.</source>
            <translation>回答に画像がありません。</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>作成時間</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>%1 cannot be read, or is larger than 32 MB.</source>
            <translation>%1 を読めないか、32 MB を超えています。</translation>
        </message>
        <message>
            <source>%1 is no PNG, JPEG or WebP picture.</source>
            <translation>%1 は PNG・JPEG・WebP の画像ではありません。</translation>
        </message>
        <message>
            <source>The provider gave an address in place of the picture: %1</source>
            <translation>プロバイダーは画像の代わりにアドレスを返しました: %1</translation>
        </message>
    </context>
    <context>
        <name>station::KeysModel</name>
        <message>
            <source>A key needs a name that says what it is for</source>
            <translation>キーには用途がわかる名前が必要です</translation>
        </message>
        <message>
            <source>Requests a minute are a whole number above zero</source>
            <translation>1 分あたりの件数は 1 以上の整数です</translation>
        </message>
        <message>
            <source>A budget is an amount in US dollars, for example 20</source>
            <translation>予算は米ドルの金額です (例: 20)</translation>
        </message>
        <message>
            <source>The last day is one to come, written as 2027-03-31</source>
            <translation>最終日は 2027-03-31 の形式で、未来の日付にしてください</translation>
        </message>
        <message>
            <source>all models</source>
            <translation>すべてのモデル</translation>
        </message>
        <message>
            <source>%1 requests a minute</source>
            <translation>1 分あたり %1 件</translation>
        </message>
        <message>
            <source>%1 a day</source>
            <translation>1 日 %1</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <translation>1 か月 %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>%1 まで</translation>
        </message>
        <message>
            <source>%1 this month</source>
            <translation>今月 %1</translation>
        </message>
        <message>
            <source>%1 today</source>
            <translation>今日 %1</translation>
        </message>
    </context>
    <context>
        <name>station::Language</name>
        <message>
            <source>As the system</source>
            <translation>システムに従う</translation>
        </message>
    </context>
    <context>
        <name>station::Licences</name>
        <message>
            <source>this program</source>
            <translation>このプログラム</translation>
        </message>
        <message>
            <source>window, network, storage</source>
            <translation>ウィンドウ、ネットワーク、ストレージ</translation>
        </message>
        <message>
            <source>the gateway's own server</source>
            <translation>ゲートウェイ自身のサーバー</translation>
        </message>
        <message>
            <source>calls to providers</source>
            <translation>プロバイダーの呼び出し</translation>
        </message>
        <message>
            <source>reading JSON</source>
            <translation>JSON の読み取り</translation>
        </message>
        <message>
            <source>writing JSON</source>
            <translation>JSON の書き込み</translation>
        </message>
        <message>
            <source>Codex's settings</source>
            <translation>Codex の設定</translation>
        </message>
        <message>
            <source>the system's keychain</source>
            <translation>システムのキーチェーン</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>パブリックドメイン</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>ストレージ</translation>
        </message>
        <message>
            <source>compressed requests</source>
            <translation>圧縮されたリクエスト</translation>
        </message>
        <message>
            <source>typefaces</source>
            <translation>書体</translation>
        </message>
        <message>
            <source>catalog of models and prices</source>
            <translation>モデルと価格のカタログ</translation>
        </message>
        <message>
            <source>speech on this machine, where installed</source>
            <translation>このマシンの音声 (導入されている場合)</translation>
        </message>
        <message>
            <source>reading office documents</source>
            <translation>オフィス文書の読み取り</translation>
        </message>
    </context>
    <context>
        <name>station::LineTroubles</name>
        <message>
            <source>key refused</source>
            <translation>キー拒否</translation>
        </message>
    </context>
    <context>
        <name>station::MediaClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>ゲートウェイが応答しません: %1</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>回答が途中で切れました。</translation>
        </message>
    </context>
    <context>
        <name>station::ModelInfos</name>
        <message>
            <source>retired by its provider</source>
            <translation>プロバイダーが提供を終了</translation>
        </message>
        <message>
            <source>only for the program whose sign-in it is</source>
            <translation>このサインインを持つプログラム専用</translation>
        </message>
        <message>
            <source>a key for %1</source>
            <translation>%1 のキー</translation>
        </message>
    </context>
    <context>
        <name>station::ModelList</name>
        <message>
            <source>%1 context</source>
            <translation>コンテキスト %1</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>%1 in, %2 out per 1M</source>
            <translation>1M あたり入力 %1、出力 %2</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>価格不明</translation>
        </message>
    </context>
    <context>
        <name>station::OwnPrices</name>
        <message>
            <source>In</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>$ for 1M tokens</source>
            <translation>ドル / 100 万トークン</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>キャッシュ</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>キャッシュ書き込み</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>テキスト</translation>
        </message>
        <message>
            <source>$ for 1M characters</source>
            <translation>ドル / 100 万文字</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音声</translation>
        </message>
        <message>
            <source>$ a minute</source>
            <translation>ドル / 分</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>$ each</source>
            <translation>ドル / 枚</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>動画</translation>
        </message>
        <message>
            <source>$ a second</source>
            <translation>ドル / 秒</translation>
        </message>
        <message>
            <source>The model is no longer in the catalog</source>
            <translation>このモデルはもうカタログにありません</translation>
        </message>
        <message>
            <source>Write “%1” as US dollars, for example %2</source>
            <translation>「%1」は米ドルで入力してください（例：%2）</translation>
        </message>
        <message>
            <source>“In” and “Out” are both needed; 0 is for what is free</source>
            <translation>「入力」と「出力」は両方必要です。無料なら 0 を入力してください</translation>
        </message>
    </context>
    <context>
        <name>station::PaletteModel</name>
        <message>
            <source>Copy base URL</source>
            <translation>ベース URL をコピー</translation>
        </message>
        <message>
            <source>Stop the gateway</source>
            <translation>ゲートウェイを停止</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>ゲートウェイを起動</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>新しい会話</translation>
        </message>
        <message>
            <source>Theme: day</source>
            <translation>テーマ: 昼</translation>
        </message>
        <message>
            <source>Theme: night</source>
            <translation>テーマ: 夜</translation>
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation>テーマ: システムに従う</translation>
        </message>
        <message>
            <source>Show shortcuts</source>
            <translation>ショートカットを表示</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>Token Station を終了</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>プロバイダー</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>試す</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Playground</source>
            <translation>プレイグラウンド</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音声</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>動画</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>使用量</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>ステーション</translation>
        </message>
    </context>
    <context>
        <name>station::Places</name>
        <message>
            <source>Configuration</source>
            <translation>設定ファイル</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>%1 is not there yet: it is made when the gateway starts.</source>
            <translation>%1 はまだありません。ゲートウェイの起動時に作成されます。</translation>
        </message>
        <message>
            <source>No program on this machine opens %1. Copy the path instead.</source>
            <translation>%1 を開くプログラムがありません。代わりにパスをコピーしてください。</translation>
        </message>
    </context>
    <context>
        <name>station::Preferences</name>
        <message>
            <source>Add Token Station to the login items of the system's own settings</source>
            <translation>システム設定のログイン項目に Token Station を追加してください</translation>
        </message>
        <message>
            <source>QT_SCALE_FACTOR was set for this program and stands above it</source>
            <translation>このプログラムには QT_SCALE_FACTOR が設定されており、そちらが優先されます</translation>
        </message>
        <message>
            <source>Takes effect at the next start</source>
            <translation>次回の起動から有効</translation>
        </message>
    </context>
    <context>
        <name>station::Programs</name>
        <message>
            <source>Shell environment</source>
            <translation>シェル環境</translation>
        </message>
        <message>
            <source>In the shell, or its start-up file; one key serves all three dialects</source>
            <translation>シェルまたはその起動ファイルに。1 つのキーで 3 つの API 形式に対応</translation>
        </message>
        <message>
            <source>In a terminal</source>
            <translation>ターミナルで</translation>
        </message>
        <message>
            <source>In opencode.json of the project, or ~/.config/opencode/opencode.json</source>
            <translation>プロジェクトの opencode.json または ~/.config/opencode/opencode.json に</translation>
        </message>
        <message>
            <source>In a terminal; Aider wants openai/ before the gateway's name of a model</source>
            <translation>ターミナルで。Aider ではゲートウェイのモデル名の前に openai/ を付けます</translation>
        </message>
        <message>
            <source>In ~/.continue/config.yaml; the key goes into ~/.continue/.env as TOKEN_STATION_API_KEY=…</source>
            <translation>~/.continue/config.yaml に。キーは ~/.continue/.env に TOKEN_STATION_API_KEY=… として</translation>
        </message>
        <message>
            <source>In Zed's settings.json; Zed reads the key from the variable TOKEN_STATION_API_KEY</source>
            <translation>Zed の settings.json に。キーは変数 TOKEN_STATION_API_KEY から読まれます</translation>
        </message>
        <message>
            <source>In Cline's settings, as its API provider</source>
            <translation>Cline の設定で API プロバイダーとして</translation>
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
            <translation>自分で追加したプロバイダーに標準の URL はありません</translation>
        </message>
        <message>
            <source>A name has lower-case letters, digits and hyphens: “my-server”</source>
            <translation>名前に使えるのは小文字、数字、ハイフンです (例: my-server)</translation>
        </message>
        <message>
            <source>“%1” is there already</source>
            <translation>「%1」はすでにあります</translation>
        </message>
        <message>
            <source>An address is like https://api.example.com/v1, without a login and a query</source>
            <translation>アドレスは https://api.example.com/v1 のような形で、ログイン情報やクエリを含みません</translation>
        </message>
        <message>
            <source>Only a provider of your own can be duplicated</source>
            <translation>複製できるのは自分で追加したプロバイダーだけです</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderInfos</name>
        <message>
            <source>API key</source>
            <translation>API キー</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>このアプリ内</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderNotes</name>
        <message>
            <source>Uses the ChatGPT sign-in of the Codex CLI and counts against your ChatGPT plan, whose terms and usage limits apply.</source>
            <translation>Codex CLI の ChatGPT サインインを使い、ChatGPT プランの利用分に数えられます。プランの規約と上限が適用されます。</translation>
        </message>
        <message>
            <source>Uses your Claude subscription from Claude Code itself: Anthropic permits subscription sign-ins in its own apps only, so requests of other clients are refused.</source>
            <translation>Claude Code 自身から Claude のサブスクリプションを使います。Anthropic は自社アプリでのみサブスクリプションのサインインを認めているため、ほかのクライアントのリクエストは拒否されます。</translation>
        </message>
        <message>
            <source>A key works in its own region only: for an international key set the base URL to https://dashscope-intl.aliyuncs.com/compatible-mode/v1.</source>
            <translation>キーは発行された地域でのみ使えます。国際版のキーでは、ベース URL を https://dashscope-intl.aliyuncs.com/compatible-mode/v1 にしてください。</translation>
        </message>
        <message>
            <source>Takes an API key, or the access_key and secret_key of older accounts in config.json; accounts in mainland China use the base URL https://api-beijing.klingai.com.</source>
            <translation>API キー、または config.json に書く旧アカウントの access_key と secret_key を使います。中国本土のアカウントのベース URL は https://api-beijing.klingai.com です。</translation>
        </message>
        <message>
            <source>A key works in its own region only, and each model has to be activated in the ModelArk console.</source>
            <translation>キーは発行された地域でのみ使え、モデルごとに ModelArk コンソールで有効にする必要があります。</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.moonshot.cn/v1.</source>
            <translation>中国本土のアカウントのベース URL は https://api.moonshot.cn/v1 です。</translation>
        </message>
        <message>
            <source>A key of the GLM Coding Plan needs the base URL https://api.z.ai/api/coding/paas/v4.</source>
            <translation>GLM Coding Plan のキーには、ベース URL https://api.z.ai/api/coding/paas/v4 が必要です。</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.minimaxi.com/v1.</source>
            <translation>中国本土のアカウントのベース URL は https://api.minimaxi.com/v1 です。</translation>
        </message>
        <message>
            <source>Ollama shortens long prompts silently unless its context length is raised.</source>
            <translation>Ollama は、コンテキスト長を増やさない限り、長いプロンプトを黙って切り詰めます。</translation>
        </message>
        <message>
            <source>Tools work only when llama-server was started with --jinja.</source>
            <translation>ツールは、llama-server を --jinja 付きで起動した場合にのみ使えます。</translation>
        </message>
        <message>
            <source>Speech models that run on this machine: nothing leaves it.</source>
            <translation>このコンピューターで動く音声モデルです。何も外に出ません。</translation>
        </message>
        <message>
            <source>Simulated: the answers are made up on this machine and cost nothing.</source>
            <translation>シミュレーションです。回答はこのコンピューターで作られ、費用はかかりません。</translation>
        </message>
    </context>
    <context>
        <name>station::ProvidersModel</name>
        <message>
            <source>%1 of %2 lines open</source>
            <translation>%2 路線中 %1 路線が開通</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>保存中…</translation>
        </message>
        <message>
            <source>Saved in the keychain</source>
            <translation>キーチェーンに保存しました</translation>
        </message>
        <message>
            <source>Key removed</source>
            <translation>キーを削除しました</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>テスト中…</translation>
        </message>
        <message>
            <source>Tested %1, answered in %2</source>
            <translation>%1 にテスト、%2で応答</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>このアプリ内</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開通</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>未設定</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>キーなし</translation>
        </message>
        <message>
            <source>Key refused</source>
            <translation>キー拒否</translation>
        </message>
        <message>
            <source>Disturbed</source>
            <translation>障害</translation>
        </message>
        <message>
            <source>Simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>Found here</source>
            <translation>検出済み</translation>
        </message>
        <message>
            <source>Key in the keychain</source>
            <translation>キーチェーン内</translation>
        </message>
        <message>
            <source>Key from %1</source>
            <translation>%1 から</translation>
        </message>
        <message>
            <source>Key from the file %1</source>
            <translation>キーはファイル %1 から</translation>
        </message>
        <message>
            <source>Sign-in of %1</source>
            <translation>%1 のサインイン</translation>
        </message>
        <message>
            <source>%1 at %2, retrying at %3</source>
            <translation>%1 (%2)、%3 に再試行</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>5 hours</source>
            <translation>5 時間</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>1 週間</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>リクエスト</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 used</source>
            <translation>使用 %1</translation>
        </message>
        <message>
            <source>%1 of %2 left</source>
            <translation>残り %1 / %2</translation>
        </message>
        <message>
            <source>, resets %1</source>
            <translation>、%1 にリセット</translation>
        </message>
        <message>
            <source>, as of %1</source>
            <translation>、%1 時点</translation>
        </message>
        <message>
            <source>The test was stopped</source>
            <translation>テストを停止しました</translation>
        </message>
        <message>
            <source>at this pace used up by %1</source>
            <translation>このペースでは %1 に使い切ります</translation>
        </message>
    </context>
    <context>
        <name>station::RequestDetail</name>
        <message>
            <source>the first %1 of %2</source>
            <translation>%2 のうち最初の %1</translation>
        </message>
        <message>
            <source>(not text: %1)</source>
            <translation>(テキストではありません: %1)</translation>
        </message>
        <message>
            <source>a program without a name</source>
            <translation>名前のないプログラム</translation>
        </message>
        <message>
            <source>%1, key “%2”</source>
            <translation>%1、キー「%2」</translation>
        </message>
        <message>
            <source>asked for as “%1” by %2</source>
            <translation>%2 が「%1」として要求</translation>
        </message>
        <message>
            <source>%1 done</source>
            <translation>%1 完了</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>translated</source>
            <translation>変換</translation>
        </message>
        <message>
            <source>passed through</source>
            <translation>パススルー</translation>
        </message>
        <message>
            <source>%1 calls</source>
            <translation>%1 回の呼び出し</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>キャッシュ</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>キャッシュ書き込み</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推論</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>画像</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>文字数</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音声</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>最初のトークン</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>トークン/秒</translation>
        </message>
        <message>
            <source>Gateway</source>
            <translation>ゲートウェイ</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>shown once it has ended</source>
            <translation>終了後に表示</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>合計 %1</translation>
        </message>
        <message>
            <source>%1 in all, %2 of it in this gateway</source>
            <translation>合計 %1、うちゲートウェイ内 %2</translation>
        </message>
        <message>
            <source>It still runs.</source>
            <translation>まだ実行中です。</translation>
        </message>
        <message>
            <source>The request was not kept: bodies are logged only where log.bodies in config.json says so.</source>
            <translation>リクエストは保存されていません。本文は config.json の log.bodies で指定した場合のみ記録されます。</translation>
        </message>
        <message>
            <source>What the client sent</source>
            <translation>クライアントの送信内容</translation>
        </message>
        <message>
            <source>No provider was called</source>
            <translation>プロバイダーは呼び出されていません</translation>
        </message>
        <message>
            <source>What %1 got</source>
            <translation>%1 の受信内容</translation>
        </message>
        <message>
            <source>status %1 · %2</source>
            <translation>ステータス %1 · %2</translation>
        </message>
        <message>
            <source>From the client</source>
            <translation>クライアントから</translation>
        </message>
        <message>
            <source>To %1</source>
            <translation>%1 へ</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>%1 から</translation>
        </message>
        <message>
            <source>status %1</source>
            <translation>ステータス %1</translation>
        </message>
        <message>
            <source>asked by %1</source>
            <translation>%1 が要求</translation>
        </message>
        <message numerus="yes">
            <source>%n fields dropped</source>
            <translation>
                <numerusform>%n 個のフィールドを破棄</numerusform>
            </translation>
        </message>
        <message>
            <source>(removed)</source>
            <translation>(削除済み)</translation>
        </message>
    </context>
    <context>
        <name>station::RequestList</name>
        <message>
            <source>d MMM</source>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>%1 → %2 tokens</source>
            <translation>%1 → %2 トークン</translation>
        </message>
        <message>
            <source>%1, %2, asked by %3, %4, %5, %6</source>
            <translation>%1、%2、要求元 %3、%4、%5、%6</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>画像 %n 枚</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
    </context>
    <context>
        <name>station::Requests</name>
        <message>
            <source>%1 in the ledger</source>
            <translation>台帳に %1 件</translation>
        </message>
    </context>
    <context>
        <name>station::Resender</name>
        <message>
            <source>The request was too long to be kept whole, so it cannot be sent again.</source>
            <translation>リクエストが長すぎて全体を保存できず、再送信できません。</translation>
        </message>
        <message>
            <source>The request is a form or names no model, so it cannot be sent again.</source>
            <translation>フォーム形式、またはモデル名がないため、再送信できません。</translation>
        </message>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>ゲートウェイが応答しません: %1</translation>
        </message>
        <message>
            <source>It was answered with status %1.</source>
            <translation>ステータス %1 で応答されました。</translation>
        </message>
    </context>
    <context>
        <name>station::SettingsTransfer</name>
        <message>
            <source>Settings (*.json)</source>
            <translation>設定 (*.json)</translation>
        </message>
        <message>
            <source>Export settings</source>
            <translation>設定をエクスポート</translation>
        </message>
        <message>
            <source>Import settings</source>
            <translation>設定をインポート</translation>
        </message>
        <message>
            <source>This file was not exported by Token Station.</source>
            <translation>このファイルは Token Station からエクスポートされたものではありません。</translation>
        </message>
        <message>
            <source>This file was exported by a newer Token Station; update this one first.</source>
            <translation>このファイルは、より新しい Token Station でエクスポートされたものです。先にこのアプリを更新してください。</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>%1 にエクスポートしました。</translation>
        </message>
        <message>
            <source>Imported. Provider keys are not in the file: set them in Providers.</source>
            <translation>インポートしました。プロバイダーキーは含まれません。「プロバイダー」で設定してください。</translation>
        </message>
    </context>
    <context>
        <name>station::SpeechDesk</name>
        <message>
            <source>This computer cannot play %1 (%2); it can be saved, or made as wav.</source>
            <translation>このコンピューターは %1 を再生できません (%2)。保存するか、wav で作成できます。</translation>
        </message>
        <message>
            <source>The answer is no WAV of 16 bits; it can be saved.</source>
            <translation>回答は 16 ビット WAV ではありません。保存はできます。</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>playing as it arrives, %1</source>
            <translation>受信しながら再生中、%1</translation>
        </message>
        <message>
            <source>arriving, %1</source>
            <translation>受信中、%1</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>デコード中</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>再生中</translation>
        </message>
        <message>
            <source>done, %1</source>
            <translation>完了、%1</translation>
        </message>
        <message>
            <source>First sound</source>
            <translation>最初の音</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>作成時間</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>文字数</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音声</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>The sound could not be written: %1</source>
            <translation>音声を書き込めませんでした: %1</translation>
        </message>
    </context>
    <context>
        <name>station::StorageControl</name>
        <message>
            <source>Ledger</source>
            <translation>台帳</translation>
        </message>
        <message>
            <source>Times, models, tokens and cost of every exchange; no content</source>
            <translation>各やり取りの時刻、モデル、トークン、コスト。内容は含みません</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>コンテンツ</translation>
        </message>
        <message>
            <source>Conversations, made media, stored answers and logged bodies</source>
            <translation>会話、生成メディア、保存した応答、記録した本文</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>バックアップ</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>削除しました。</translation>
        </message>
        <message>
            <source>Saved states of both, made by you, on schedule, before a restore or before an upgrade</source>
            <translation>上の両方を保存したもの。手動や自動で、または復元前やアップグレード前に作成されます</translation>
        </message>
        <message>
            <source>The folder %1 cannot be deleted</source>
            <translation>フォルダー %1 を削除できません</translation>
        </message>
    </context>
    <context>
        <name>station::SvgView</name>
        <message>
            <source>There is nothing in this picture to be drawn.</source>
            <translation>この画像には描くものがありません。</translation>
        </message>
    </context>
    <context>
        <name>station::Terminal</name>
        <message>
            <source>The folder %1 is not there</source>
            <translation>フォルダー %1 がありません</translation>
        </message>
        <message>
            <source>No terminal program was found; install one, or name yours in the variable TERMINAL</source>
            <translation>端末プログラムが見つかりません。インストールするか、変数 TERMINAL で指定してください</translation>
        </message>
        <message>
            <source>%1 cannot be started</source>
            <translation>%1 を起動できません</translation>
        </message>
    </context>
    <context>
        <name>station::TranscriptDesk</name>
        <message>
            <source>The model heard no words.</source>
            <translation>モデルは言葉を聞き取れませんでした。</translation>
        </message>
        <message>
            <source>This computer has no microphone; take a file.</source>
            <translation>このコンピューターにはマイクがありません。ファイルを使ってください。</translation>
        </message>
        <message>
            <source>The microphone cannot be opened; another program may have it.</source>
            <translation>マイクを開けません。ほかのプログラムが使用中かもしれません。</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>録音中</translation>
        </message>
        <message>
            <source>Only files of this computer can be sent.</source>
            <translation>送信できるのはこのコンピューターのファイルだけです。</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 を読み込めません: %2</translation>
        </message>
        <message>
            <source>%1 is larger than 25 MB, which is the most that the API takes.</source>
            <translation>%1 は API の上限の 25 MB を超えています。</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Answered in</source>
            <translation>応答時間</translation>
        </message>
        <message>
            <source>Real time</source>
            <translation>実時間比</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>The transcript could not be written: %1</source>
            <translation>文字起こしを書き込めませんでした: %1</translation>
        </message>
    </context>
    <context>
        <name>station::Translator</name>
        <message>
            <source>cut at the model's limit</source>
            <translation>モデルの上限で打ち切り</translation>
        </message>
    </context>
    <context>
        <name>station::Tray</name>
        <message>
            <source>Copy base URL</source>
            <translation>ベース URL をコピー</translation>
        </message>
        <message>
            <source>Set up Claude Code…</source>
            <translation>Claude Code を設定…</translation>
        </message>
        <message>
            <source>Set up Codex…</source>
            <translation>Codex を設定…</translation>
        </message>
        <message>
            <source>Open Token Station</source>
            <translation>Token Station を開く</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>今日 %1 トークン</translation>
        </message>
        <message>
            <source>%1, %2 tokens unpriced</source>
            <translation>%1、%2 トークンは価格不明</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>Token Station: %1</source>
            <translation>Token Station: %1</translation>
        </message>
        <message>
            <source>%1: %2 tokens</source>
            <translation>%1: %2 トークン</translation>
        </message>
        <message>
            <source>Token Station keeps running</source>
            <translation>Token Station は動作中です</translation>
        </message>
        <message>
            <source>The gateway goes on. Open or quit it from this icon.</source>
            <translation>ゲートウェイは動き続けます。このアイコンから開く、または終了できます。</translation>
        </message>
    </context>
    <context>
        <name>station::Usage</name>
        <message>
            <source>unpriced</source>
            <translation>価格不明</translation>
        </message>
        <message>
            <source> + %1 unpriced</source>
            <translation> + %1 価格不明</translation>
        </message>
        <message>
            <source>none was called</source>
            <translation>呼び出しなし</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>名前なし</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>シミュレーション</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1: %2 exchanges, %3 tokens, %4 of all, %5</source>
            <translation>%1: %2 件、%3 トークン、全体の %4、%5</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>week of %1</source>
            <translation>%1 の週</translation>
        </message>
        <message>
            <source>%1: %2 tokens, %3</source>
            <translation>%1: %2 トークン、%3</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>やり取り</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>In</source>
            <translation>入力</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>キャッシュ</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>キャッシュ書き込み</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推論</translation>
        </message>
        <message>
            <source>Estimated</source>
            <translation>推定</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>コスト</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>%1 を書き込めませんでした: %2</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>%1 として保存しました</translation>
        </message>
        <message>
            <source>%1 of %2 today</source>
            <translation>今日 %1 / %2</translation>
        </message>
        <message>
            <source>%1 of %2 this month</source>
            <translation>今月 %1 / %2</translation>
        </message>
        <message>
            <source>Write a day as %1 or %2</source>
            <translation>日付は %1 または %2 のように書いてください</translation>
        </message>
        <message>
            <source>The first day is after the last one</source>
            <translation>最初の日が最後の日より後です</translation>
        </message>
        <message>
            <source>Ten years at most</source>
            <translation>最長 10 年です</translation>
        </message>
    </context>
    <context>
        <name>station::UsageChart</name>
        <message>
            <source>Tokens by hour</source>
            <translation>時間ごとのトークン</translation>
        </message>
        <message>
            <source>Tokens by day</source>
            <translation>日ごとのトークン</translation>
        </message>
        <message>
            <source>%1 tkns unpriced</source>
            <translation>%1 tkns 価格不明</translation>
        </message>
        <message>
            <source>%1: %2 tkns, %3</source>
            <translation>%1: %2 tkns、%3</translation>
        </message>
    </context>
    <context>
        <name>station::VideoMaker</name>
        <message>
            <source>The answer names no job.</source>
            <translation>応答にジョブがありません。</translation>
        </message>
    </context>
</TS>
