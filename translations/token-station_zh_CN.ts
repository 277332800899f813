<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Token Station %1, free software under the GNU General Public License, version 3 or later. Names of providers are trademarks of their owners.</source>
            <translation>Token Station %1，自由软件，依据 GNU 通用公共许可证第 3 版或更新版本发布。提供商名称为其各自所有者的商标。</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>阅读</translation>
        </message>
        <message>
            <source>Read the licence of %1</source>
            <translation>阅读 %1 的许可证</translation>
        </message>
    </context>
    <context>
        <name>AddressEntry</name>
        <message>
            <source>Base URL of %1</source>
            <translation>%1 的 Base URL</translation>
        </message>
        <message>
            <source>empty: the usual one</source>
            <translation>留空：使用默认地址</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Really remove it?</source>
            <translation>确定移除？</translation>
        </message>
        <message>
            <source>Remove provider</source>
            <translation>移除提供商</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制一个</translation>
        </message>
        <message>
            <source>Another one like it, without its key</source>
            <translation>再建一个同样的，不含密钥</translation>
        </message>
    </context>
    <context>
        <name>AttachmentChips</name>
        <message>
            <source>Remove %1</source>
            <translation>移除 %1</translation>
        </message>
    </context>
    <context>
        <name>AudioPage</name>
        <message>
            <source>Save the sound</source>
            <translation>保存音频</translation>
        </message>
        <message>
            <source>Choose a recording</source>
            <translation>选择录音</translation>
        </message>
        <message>
            <source>Recordings (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</source>
            <translation>录音 (*.flac *.m4a *.mp3 *.mp4 *.mpeg *.mpga *.oga *.ogg *.wav *.webm)</translation>
        </message>
        <message>
            <source>Save the transcript</source>
            <translation>保存转写文本</translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>The ledger, conversations, made media and settings as they are at one time. No key is in a backup. It stays until it is deleted, whatever is deleted elsewhere.</source>
            <translation>某一时刻的账本、对话、生成的媒体和设置。备份中不含任何密钥。无论别处删除了什么，备份都会保留到被删除为止。</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Rename “%1”</source>
            <translation>重命名“%1”</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>恢复…</translation>
        </message>
        <message>
            <source>Restore “%1”</source>
            <translation>恢复“%1”</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Delete “%1”</source>
            <translation>删除“%1”</translation>
        </message>
        <message>
            <source>No backup yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>New name of the backup</source>
            <translation>备份的新名称</translation>
        </message>
        <message>
            <source>Name of the backup</source>
            <translation>备份的名称</translation>
        </message>
        <message>
            <source>A name for it, if you like</source>
            <translation>名称（可选）</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save the name</source>
            <translation>保存名称</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>Make one by itself</source>
            <translation>自动备份</translation>
        </message>
        <message>
            <source>The ten newest of these are kept</source>
            <translation>保留最新的十个</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>从不</translation>
        </message>
        <message>
            <source>Each day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>Each week</source>
            <translation>每周</translation>
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
            <translation>正在推理…</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>tool call</source>
            <translation>工具调用</translation>
        </message>
        <message>
            <source>Copy the answer as Markdown</source>
            <translation>以 Markdown 复制回答</translation>
        </message>
        <message>
            <source>Ask again; this answer stays as a branch</source>
            <translation>重新提问；此回答保留为分支</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>正在输出回答：请先停止</translation>
        </message>
        <message>
            <source>Delete this answer</source>
            <translation>删除这条回答</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>停止朗读</translation>
        </message>
        <message>
            <source>Read the answer aloud</source>
            <translation>朗读回答</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>The model goes on with this answer, in its place</source>
            <translation>模型接着写这个回答，就在原处</translation>
        </message>
        <message>
            <source>A question asks the model to go on; what comes is an answer of its own</source>
            <translation>用一个问题请模型继续；得到的是另一个回答</translation>
        </message>
        <message>
            <source>Quote what is selected, or all of it, in the prompt</source>
            <translation>把选中的内容（或全部）引用到提示里</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>翻译</translation>
        </message>
        <message>
            <source>Edit the answer; the model's own stays as a branch</source>
            <translation>编辑回答；模型的原回答保留为分支</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>从这里开始新对话</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>打开“提供商”</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
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
            <translation>… 另有 %1 个字符</translation>
        </message>
    </context>
    <context>
        <name>Branches</name>
        <message>
            <source>The branch before</source>
            <translation>上一个分支</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>正在输出回答：请先停止</translation>
        </message>
        <message>
            <source>This is the first branch</source>
            <translation>这是第一个分支</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>The next branch</source>
            <translation>下一个分支</translation>
        </message>
        <message>
            <source>This is the last branch</source>
            <translation>这是最后一个分支</translation>
        </message>
    </context>
    <context>
        <name>CatalogSheet</name>
        <message>
            <source>Fetches the public list at %1: models, limits and prices of your providers. Nothing is sent but the request for it. Prices that you set stay.</source>
            <translation>从 %1 获取公开列表：你的提供商的模型、限制和价格。除这一请求外不发送任何内容。你设定的价格保持不变。</translation>
        </message>
        <message>
            <source>Now: the list that came with the program</source>
            <translation>当前：程序自带的列表</translation>
        </message>
        <message>
            <source>Now: the list of %1</source>
            <translation>当前：%1 的列表</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>立即获取</translation>
        </message>
        <message>
            <source>Back to the program's own</source>
            <translation>恢复程序自带的列表</translation>
        </message>
        <message>
            <source>Fetch it by itself once a week</source>
            <translation>每周自动获取一次</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>正在获取…</translation>
        </message>
    </context>
    <context>
        <name>Chart</name>
        <message>
            <source>Period of the chart</source>
            <translation>图表时段</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>The first exchange draws the first bar.</source>
            <translation>第一次请求会画出第一根柱。</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
    </context>
    <context>
        <name>Chat</name>
        <message>
            <source>The prompt was blocked: %1</source>
            <translation>提示词被拦截：%1</translation>
        </message>
        <message>
            <source>The answer was HTTP status %1 without a reason.</source>
            <translation>响应为 HTTP 状态 %1，未说明原因。</translation>
        </message>
        <message>
            <source>The stream holds something that is not JSON.</source>
            <translation>流中含有非 JSON 的内容。</translation>
        </message>
        <message>
            <source>The stream holds an event too long to be read.</source>
            <translation>流中有一个事件过长，无法读取。</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>回答在结束前中断。</translation>
        </message>
        <message>
            <source>The provider gave no reason.</source>
            <translation>提供商未说明原因。</translation>
        </message>
        <message>
            <source>image:</source>
            <translation>图像：</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>cut off: Token Station ended</source>
            <translation>已中断：Token Station 已退出</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>输出中</translation>
        </message>
        <message>
            <source>cut at its limit after %1</source>
            <translation>%1后达到上限被截断</translation>
        </message>
        <message>
            <source>done in %1</source>
            <translation>%1 完成</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>首 token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Token/秒</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Only files of this computer can be attached.</source>
            <translation>只能附加本机文件。</translation>
        </message>
        <message>
            <source>%1 is a folder; attach files.</source>
            <translation>%1 是文件夹；请附加文件。</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1 is larger than 20 MB; make it smaller first.</source>
            <translation>%1 超过 20 MB；请先缩小。</translation>
        </message>
        <message>
            <source>%1 holds more than 1 MB of text; attach a part of it.</source>
            <translation>%1 的文本超过 1 MB；请附加其中一部分。</translation>
        </message>
        <message>
            <source>The picture cannot be read.</source>
            <translation>无法读取图片。</translation>
        </message>
        <message>
            <source>You</source>
            <translation>你</translation>
        </message>
        <message>
            <source>Attached: %1</source>
            <translation>附件：%1</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Tool call: %1</source>
            <translation>工具调用：%1</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>系统提示词</translation>
        </message>
        <message>
            <source>This has to be an object: { … }</source>
            <translation>这里必须是一个对象：{ … }</translation>
        </message>
        <message>
            <source>The JSON is not complete yet.</source>
            <translation>JSON 还不完整。</translation>
        </message>
        <message>
            <source>This is no JSON: see line %1, column %2.</source>
            <translation>这不是 JSON：见第 %1 行第 %2 列。</translation>
        </message>
        <message>
            <source>"%1" is made by the chat and cannot be set here.</source>
            <translation>“%1”由聊天生成，不能在这里设置。</translation>
        </message>
        <message>
            <source>gone on with, done in %1</source>
            <translation>已续写，用时 %1</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>edited by you</source>
            <translation>由你编辑</translation>
        </message>
        <message>
            <source>answered nothing in %1</source>
            <translation>%1 内没有回答任何内容</translation>
        </message>
        <message>
            <source>The model reached its limit while it still reasoned.</source>
            <translation>模型还在推理时就达到了上限。</translation>
        </message>
        <message>
            <source>The model reached its limit before it said a word.</source>
            <translation>模型还没说一个字就达到了上限。</translation>
        </message>
        <message>
            <source>The model reasoned, and answered nothing.</source>
            <translation>模型进行了推理，但没有回答任何内容。</translation>
        </message>
        <message>
            <source>The model answered nothing.</source>
            <translation>模型没有回答任何内容。</translation>
        </message>
        <message>
            <source>The provider's reason: %1</source>
            <translation>提供商给出的原因：%1</translation>
        </message>
        <message>
            <source>Give it more tokens in Parameters, then ask again.</source>
            <translation>请在“参数”中提高 token 上限，然后再问一次。</translation>
        </message>
        <message>
            <source>Ask again, put it in other words, or choose another model.</source>
            <translation>请再问一次、换个说法，或选择其他模型。</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>编辑时间</translation>
        </message>
        <message>
            <source>Edited by the user</source>
            <translation>由用户编辑</translation>
        </message>
        <message>
            <source>edited by the user</source>
            <translation>由用户编辑</translation>
        </message>
        <message>
            <source>A preset has no setting "%1".</source>
            <translation>预设没有“%1”这个设置。</translation>
        </message>
        <message>
            <source>"%1" has a value that it cannot have.</source>
            <translation>“%1”的值无效。</translation>
        </message>
        <message>
            <source>This is another kind of file, no preset of Token Station.</source>
            <translation>这是另一种文件，不是 Token Station 的预设。</translation>
        </message>
        <message>
            <source>A newer Token Station made this preset.</source>
            <translation>此预设由更新版本的 Token Station 生成。</translation>
        </message>
        <message>
            <source>This preset sets nothing.</source>
            <translation>此预设没有设置任何内容。</translation>
        </message>
        <message>
            <source>%1 holds no text.</source>
            <translation>%1 中没有文本。</translation>
        </message>
        <message>
            <source>%1 is no image, PDF, text, or document of Word, Excel, PowerPoint or LibreOffice.</source>
            <translation>%1 不是图片、PDF、文本，也不是 Word、Excel、PowerPoint 或 LibreOffice 文档。</translation>
        </message>
        <message>
            <source>it is no document of that kind</source>
            <translation>它不是该类型的文档</translation>
        </message>
        <message>
            <source>it is protected by a password</source>
            <translation>它受密码保护</translation>
        </message>
        <message>
            <source>a part of it is missing or damaged</source>
            <translation>其中一部分缺失或已损坏</translation>
        </message>
        <message>
            <source>it holds more than 64 MB</source>
            <translation>其内容超过 64 MB</translation>
        </message>
        <message>
            <source>This picture is too large to be drawn here.</source>
            <translation>这幅图太大，无法在此绘制。</translation>
        </message>
        <message>
            <source>This picture has a document type with entities: it is not drawn.</source>
            <translation>这幅图的文档类型含有实体：不予绘制。</translation>
        </message>
        <message>
            <source>This is no whole SVG: see line %1, column %2.</source>
            <translation>这不是完整的 SVG：见第 %1 行第 %2 列。</translation>
        </message>
        <message>
            <source>There is no SVG in this code.</source>
            <translation>这段代码中没有 SVG。</translation>
        </message>
        <message>
            <source>What you pasted is larger than 8 MB; paste a part of it.</source>
            <translation>粘贴的内容超过 8 MB；请只粘贴一部分。</translation>
        </message>
    </context>
    <context>
        <name>ChatLane</name>
        <message>
            <source>Conversation with %1</source>
            <translation>与 %1 的对话</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>到末尾</translation>
        </message>
        <message>
            <source>This machine has nothing to play sound with</source>
            <translation>这台电脑没有可播放声音的设备</translation>
        </message>
        <message>
            <source>No model speaks here yet: open a line in Providers</source>
            <translation>还没有可朗读的模型：请在“提供商”中开通线路</translation>
        </message>
        <message>
            <source>A translation is being made: wait for it, or stop it</source>
            <translation>正在翻译：请等它完成，或停止它</translation>
        </message>
    </context>
    <context>
        <name>ChatPage</name>
        <message>
            <source>No line is open yet</source>
            <translation>尚无线路开通</translation>
        </message>
        <message>
            <source>Ask any model through the gateway</source>
            <translation>通过网关向任意模型提问</translation>
        </message>
        <message>
            <source>Paste a provider's key in Providers, and its models are here.</source>
            <translation>在“提供商”中粘贴密钥，其模型便会出现在这里。</translation>
        </message>
        <message>
            <source>The request takes the way that a client's takes: it shows in Departures, with its tokens, speed and cost.</source>
            <translation>请求与客户端走相同的路径：会出现在“出发”中，并显示 token、速度和费用。</translation>
        </message>
        <message>
            <source>Open this page in the browser?</source>
            <translation>在浏览器中打开此页面？</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Hide the conversations</source>
            <translation>隐藏对话列表</translation>
        </message>
        <message>
            <source>Show the conversations</source>
            <translation>显示对话列表</translation>
        </message>
        <message>
            <source>Parameters (%1)</source>
            <translation>参数 (%1)</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>There is nothing to export yet</source>
            <translation>尚无可导出的内容</translation>
        </message>
        <message>
            <source>Markdown, what is shown</source>
            <translation>Markdown，当前显示内容</translation>
        </message>
        <message>
            <source>JSON, with all branches</source>
            <translation>JSON，含全部分支</translation>
        </message>
        <message>
            <source>Add model</source>
            <translation>添加模型</translation>
        </message>
        <message>
            <source>Four models stand side by side at most</source>
            <translation>最多并排四个模型</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>正在输出回答：请先停止</translation>
        </message>
        <message>
            <source>Open a line in Providers first</source>
            <translation>请先在“提供商”中开通线路</translation>
        </message>
        <message>
            <source>Export the conversation</source>
            <translation>导出对话</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Attach</source>
            <translation>附加</translation>
        </message>
        <message>
            <source>Drop to attach</source>
            <translation>拖放以附加</translation>
        </message>
        <message>
            <source>Delete this conversation?</source>
            <translation>删除此对话？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>This conversation: %1</source>
            <translation>本次对话：%1</translation>
        </message>
        <message>
            <source>Delete this question and its answers?</source>
            <translation>删除这个问题和它的回答？</translation>
        </message>
        <message>
            <source>Delete this answer?</source>
            <translation>删除这条回答？</translation>
        </message>
        <message>
            <source>PDF, what is shown</source>
            <translation>PDF，当前显示内容</translation>
        </message>
        <message>
            <source>An answer is still being written. Stop it?</source>
            <translation>还有一个回答正在生成。要停止吗？</translation>
        </message>
        <message>
            <source>What has come of it so far stays in its conversation.</source>
            <translation>已生成的部分会留在它的对话中。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>留下</translation>
        </message>
    </context>
    <context>
        <name>ClientCard</name>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Model for each tier</source>
            <translation>各档位的模型</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>What %1 signs in with</source>
            <translation>%1 的登录方式</translation>
        </message>
        <message>
            <source>Gateway key</source>
            <translation>网关密钥</translation>
        </message>
        <message>
            <source>Its own login</source>
            <translation>自身登录</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>请稍候…</translation>
        </message>
        <message>
            <source>It goes on with its subscription; its requests are metered and passed on untouched.</source>
            <translation>继续使用其订阅；请求会被计量并原样转发。</translation>
        </message>
        <message>
            <source>Every other byte stays as it is. The original goes to the journal first.</source>
            <translation>其余每个字节保持不变。原文件会先存入变更记录。</translation>
        </message>
        <message>
            <source>Apply the change</source>
            <translation>应用更改</translation>
        </message>
        <message>
            <source>Set up %1</source>
            <translation>设置 %1</translation>
        </message>
        <message>
            <source>Say pong</source>
            <translation>试答 pong</translation>
        </message>
        <message>
            <source>Runs it once in a scratch folder and shows its answer</source>
            <translation>在临时文件夹中运行一次并显示回答</translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>正在处理中</translation>
        </message>
        <message>
            <source>It is not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Copy as command</source>
            <translation>复制为命令</translation>
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
            <translation>打开…</translation>
        </message>
        <message>
            <source>Opens %1 in a terminal, in a folder that you choose</source>
            <translation>在终端中打开 %1，文件夹由你选择</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Reads the settings file anew</source>
            <translation>重新读取设置文件</translation>
        </message>
    </context>
    <context>
        <name>ClientsPage</name>
        <message>
            <source>Clients</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Point a coding agent at this gateway, and put it back just as easily</source>
            <translation>让编程智能体指向此网关，也能同样轻松地还原</translation>
        </message>
        <message>
            <source>Copy base URL</source>
            <translation>复制 Base URL</translation>
        </message>
        <message>
            <source>Anything else</source>
            <translation>其他程序</translation>
        </message>
        <message>
            <source>Base URL and a gateway key are all that an SDK needs</source>
            <translation>SDK 只需要 Base URL 和一个网关密钥</translation>
        </message>
        <message>
            <source>What to show</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>Anthropic does not support Claude Code on other vendors' models; they work as far as they can follow its tools.</source>
            <translation>Anthropic 不支持在其他厂商的模型上使用 Claude Code；能否工作取决于模型能否正确使用其工具。</translation>
        </message>
        <message>
            <source>Claude Code's documentation</source>
            <translation>Claude Code 文档</translation>
        </message>
        <message>
            <source>Folder for %1</source>
            <translation>%1 的文件夹</translation>
        </message>
    </context>
    <context>
        <name>CodeBlock</name>
        <message>
            <source>code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>复制代码</translation>
        </message>
        <message>
            <source>Show the code</source>
            <translation>显示代码</translation>
        </message>
        <message>
            <source>Show as picture</source>
            <translation>显示为图片</translation>
        </message>
    </context>
    <context>
        <name>CodeSheet</name>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>TOKEN_STATION_API_KEY holds a gateway key of yours. This makes one:</source>
            <translation>TOKEN_STATION_API_KEY 存放你的网关密钥。创建命令：</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>正在输出回答：请先停止</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>发送前需要输入提示词</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <source>Open a line in Providers first…</source>
            <translation>请先在“提供商”中开通线路…</translation>
        </message>
        <message>
            <source>Ask %1…</source>
            <translation>向 %1 提问…</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Open Providers</source>
            <translation>打开“提供商”</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Editing a prompt: the answer comes on a branch of its own</source>
            <translation>正在编辑提示词：回答将位于单独的分支</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Ask all %1 models…</source>
            <translation>向全部 %1 个模型提问…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>此请求的 curl、Python 和 JavaScript 形式</translation>
        </message>
        <message>
            <source>Ask the last question again</source>
            <translation>重新提出上一个问题</translation>
        </message>
        <message>
            <source>This request, estimated: %1</source>
            <translation>此请求的估计：%1</translation>
        </message>
        <message>
            <source>An answer needs words</source>
            <translation>回答不能为空</translation>
        </message>
        <message>
            <source>Editing an answer: your words stand on a branch beside the model's own</source>
            <translation>正在编辑回答：你的文字成为一个分支，与模型的原回答并列</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>End the recording and put its words in</source>
            <translation>结束录音并填入文字</translation>
        </message>
        <message>
            <source>Dictate: %1 writes down what you say</source>
            <translation>听写：%1 记下你说的话</translation>
        </message>
        <message>
            <source>Attach images, PDFs, text or office files</source>
            <translation>附加图片、PDF、文本或办公文件</translation>
        </message>
        <message>
            <source>Attach images, text or office files</source>
            <translation>附加图片、文本或办公文件</translation>
        </message>
        <message>
            <source>Attach PDFs, text or office files</source>
            <translation>附加 PDF、文本或办公文件</translation>
        </message>
        <message>
            <source>Attach text or office files; this model takes no images</source>
            <translation>附加文本或办公文件；此模型不接受图片</translation>
        </message>
    </context>
    <context>
        <name>CurlCommand</name>
        <message>
            <source>The request was too long to be kept whole.</source>
            <translation>请求过长，未完整保存。</translation>
        </message>
        <message>
            <source>The request holds bytes that are no text.</source>
            <translation>请求含有非文本字节。</translation>
        </message>
    </context>
    <context>
        <name>DataCard</name>
        <message>
            <source>My data</source>
            <translation>我的数据</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>There is nothing in it</source>
            <translation>其中没有内容</translation>
        </message>
        <message>
            <source>Deleting is under way</source>
            <translation>正在删除</translation>
        </message>
        <message>
            <source>Settings in a file</source>
            <translation>设置文件</translation>
        </message>
        <message>
            <source>Everything but secrets, to be taken to another machine or kept</source>
            <translation>除机密之外的全部设置，可带到另一台机器或留存</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>All of it lies on this machine. Provider keys are in the keychain, in no file.</source>
            <translation>所有数据都在这台电脑上。提供商密钥存于钥匙串，不在任何文件里。</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>复制路径</translation>
        </message>
        <message>
            <source>Copy the path: %1</source>
            <translation>复制路径：%1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open the folder: %1</source>
            <translation>打开文件夹：%1</translation>
        </message>
    </context>
    <context>
        <name>Departures</name>
        <message>
            <source>Departures</source>
            <translation>出发</translation>
        </message>
        <message>
            <source>Departures to show</source>
            <translation>要显示的出发</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Running %1</source>
            <translation>运行中 %1</translation>
        </message>
        <message>
            <source>Failed %1</source>
            <translation>失败 %1</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>请求的模型</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>应答模型</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Token/秒</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>首 token</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Nothing runs now.</source>
            <translation>当前没有运行中的请求。</translation>
        </message>
        <message>
            <source>Nothing failed.</source>
            <translation>没有失败。</translation>
        </message>
        <message>
            <source>Every exchange shows here while it runs: who asked, which model answers, tokens, speed and cost.</source>
            <translation>每次请求在运行时都显示在这里：谁发起、哪个模型应答、token、速度和费用。</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>用量</translation>
        </message>
        <message>
            <source>Tokens and money by day, week, month</source>
            <translation>按日、周、月查看 token 与费用</translation>
        </message>
        <message>
            <source>No departures yet</source>
            <translation>还没有出发</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>打开试验场</translation>
        </message>
        <message>
            <source>Show all of them</source>
            <translation>显示全部</translation>
        </message>
    </context>
    <context>
        <name>Diagram</name>
        <message>
            <source>Line %1 is not understood: %2</source>
            <translation>无法理解第 %1 行：%2</translation>
        </message>
        <message>
            <source>This diagram is too large to be drawn here.</source>
            <translation>此图表过大，无法在此绘制。</translation>
        </message>
        <message>
            <source>There is no diagram in this code.</source>
            <translation>此代码中没有图表。</translation>
        </message>
        <message>
            <source>There is nothing in this diagram to be drawn.</source>
            <translation>此图表中没有可绘制的内容。</translation>
        </message>
        <message>
            <source>Line %1: diagrams of the kind “%2” are not drawn here.</source>
            <translation>第 %1 行：此处不绘制“%2”类型的图表。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Flowchart</source>
            <translation>流程图</translation>
        </message>
        <message>
            <source>Sequence diagram</source>
            <translation>时序图</translation>
        </message>
        <message>
            <source>State diagram</source>
            <translation>状态图</translation>
        </message>
        <message>
            <source>Class diagram</source>
            <translation>类图</translation>
        </message>
        <message>
            <source>Entity-relationship diagram</source>
            <translation>实体关系图</translation>
        </message>
        <message>
            <source>Pie chart</source>
            <translation>饼图</translation>
        </message>
        <message>
            <source>Gantt chart</source>
            <translation>甘特图</translation>
        </message>
        <message>
            <source>Mind map</source>
            <translation>思维导图</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>DictationLine</name>
        <message>
            <source>Recording %1</source>
            <translation>正在录音 %1</translation>
        </message>
        <message>
            <source>%1 writes it down…</source>
            <translation>%1 正在转写…</translation>
        </message>
        <message>
            <source>Level of the microphone</source>
            <translation>麦克风电平</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
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
            <translation>%1：增加 %2 行，减少 %3 行</translation>
        </message>
        <message>
            <source>added: %1</source>
            <translation>新增：%1</translation>
        </message>
        <message>
            <source>removed: %1</source>
            <translation>删除：%1</translation>
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
            <translation>等待 %1 秒</translation>
        </message>
        <message>
            <source>streaming %1 s</source>
            <translation>输出中 %1 秒</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>left</source>
            <translation>已断开</translation>
        </message>
        <message>
            <source>client left</source>
            <translation>客户端已断开</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
    </context>
    <context>
        <name>FastestMark</name>
        <message>
            <source>The fastest of those side by side</source>
            <translation>并列模型中最快</translation>
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
            <translation>模拟</translation>
        </message>
        <message>
            <source>included</source>
            <translation>已包含</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>无定价</translation>
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
            <translation>无定价</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>%1, the fastest of those side by side</source>
            <translation>%1，并列模型中最快</translation>
        </message>
    </context>
    <context>
        <name>FirstRunCard</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Three stops to your first answer</source>
            <translation>三站即达第一个回答</translation>
        </message>
        <message>
            <source>Open a line</source>
            <translation>开通线路</translation>
        </message>
        <message>
            <source>Set up a client</source>
            <translation>设置客户端</translation>
        </message>
        <message>
            <source>Say hello</source>
            <translation>打个招呼</translation>
        </message>
        <message>
            <source>A provider's key, a server on this machine, or the demo</source>
            <translation>提供商密钥、本机服务器或演示</translation>
        </message>
        <message>
            <source>One click, shown as a diff first, undone as easily</source>
            <translation>一键完成，先显示差异，同样易于撤销</translation>
        </message>
        <message>
            <source>Set up…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>提供商</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>获取密钥</translation>
        </message>
        <message>
            <source>A test is under way</source>
            <translation>正在测试</translation>
        </message>
        <message>
            <source>Keys live in the system keychain and are never shown again</source>
            <translation>密钥保存在系统钥匙串中，不会再次显示</translation>
        </message>
        <message>
            <source>There is no keychain here: set %1 and start again</source>
            <translation>此处没有钥匙串：请设置 %1 后重新启动</translation>
        </message>
        <message>
            <source>Any OpenAI, Anthropic or Gemini SDK works with this address</source>
            <translation>任何 OpenAI、Anthropic 或 Gemini SDK 都可使用此地址</translation>
        </message>
        <message>
            <source>Streams an answer through the gateway</source>
            <translation>通过网关流式返回一个回答</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>要说的话</translation>
        </message>
        <message>
            <source>Hello, is anybody there?</source>
            <translation>你好，有人在吗？</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Send needs a prompt</source>
            <translation>发送前需要输入提示词</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Go on in the playground</source>
            <translation>在试验场继续</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>Puts these steps away for good; the places at the left have them all</source>
            <translation>不再显示这些步骤；左侧各处都能完成它们</translation>
        </message>
    </context>
    <context>
        <name>FoundKeysCard</name>
        <message>
            <source>Keys found on this machine</source>
            <translation>在本机发现的密钥</translation>
        </message>
        <message>
            <source>They lie open in the environment or in another tool's file. In the keychain they are safer; where they were found they stay.</source>
            <translation>它们以明文存在于环境变量或其他工具的文件中。放入钥匙串更安全；原处内容保持不变。</translation>
        </message>
        <message>
            <source>%1, in use</source>
            <translation>%1，使用中</translation>
        </message>
        <message>
            <source>Put into the keychain</source>
            <translation>放入钥匙串</translation>
        </message>
        <message>
            <source>This machine has no keychain that is open</source>
            <translation>本机没有已解锁的钥匙串</translation>
        </message>
    </context>
    <context>
        <name>GatewayCard</name>
        <message>
            <source>Gateway</source>
            <translation>网关</translation>
        </message>
        <message>
            <source>Clients reach it at %1</source>
            <translation>客户端通过 %1 访问</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Clients that are set up have to be set up again when it changes</source>
            <translation>更改后，已设置的客户端需要重新设置</translation>
        </message>
        <message>
            <source>Other machines may use it</source>
            <translation>允许其他机器使用</translation>
        </message>
        <message>
            <source>Open to the network: keys travel unencrypted, so only in a network that you trust</source>
            <translation>对网络开放：密钥未加密传输，仅限可信网络</translation>
        </message>
        <message>
            <source>Only programs on this machine reach it</source>
            <translation>仅本机程序可访问</translation>
        </message>
        <message>
            <source>Strict translation</source>
            <translation>严格转换</translation>
        </message>
        <message>
            <source>Refuse a request rather than drop a field that the provider has no place for</source>
            <translation>宁可拒绝请求，也不丢弃提供商不支持的字段</translation>
        </message>
        <message>
            <source>Store answers for the Responses API</source>
            <translation>为 Responses API 保存回答</translation>
        </message>
        <message>
            <source>For providers that keep none, so that previous_response_id works there</source>
            <translation>用于自身不保存的提供商，使 previous_response_id 可用</translation>
        </message>
        <message>
            <source>Days that answers are stored</source>
            <translation>回答保存天数</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>Proxy for calls to providers</source>
            <translation>调用提供商时的代理</translation>
        </message>
        <message>
            <source>system, none, or an address such as http://proxy.example:3128. Servers on this machine are called without it; a provider's test says whether it works.</source>
            <translation>system、none，或类似 http://proxy.example:3128 的地址。调用本机服务器时不使用代理；测试提供商即可知道它是否可用。</translation>
        </message>
        <message>
            <source>Names it answers to</source>
            <translation>响应的主机名</translation>
        </message>
        <message>
            <source>Beside localhost and its address: names under which other machines or a reverse proxy call it, with commas between them</source>
            <translation>除 localhost 和自身地址外，其他机器或反向代理使用的名称，用逗号分隔</translation>
        </message>
        <message>
            <source>Web pages that may call it</source>
            <translation>允许调用它的网页</translation>
        </message>
        <message>
            <source>Origins such as https://app.example, with commas between them; pages of this machine may always</source>
            <translation>来源，例如 https://app.example，用逗号分隔；本机网页始终允许</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search all conversations</source>
            <translation>搜索全部对话</translation>
        </message>
        <message>
            <source>No conversation has these words.</source>
            <translation>没有匹配的对话。</translation>
        </message>
        <message>
            <source>Conversations are kept here, on this computer.</source>
            <translation>对话保存在本机。</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>新名称</translation>
        </message>
        <message>
            <source>New conversation (%1)</source>
            <translation>新对话 (%1)</translation>
        </message>
        <message>
            <source>Rename (%1)</source>
            <translation>重命名 (%1)</translation>
        </message>
        <message>
            <source>Delete (%1)</source>
            <translation>删除 (%1)</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>正在输出回答：请先停止</translation>
        </message>
        <message>
            <source>Duplicate, with all branches (%1)</source>
            <translation>复制，包含所有分支（%1）</translation>
        </message>
    </context>
    <context>
        <name>ImagePage</name>
        <message>
            <source>Make an image</source>
            <translation>生成图像</translation>
        </message>
        <message>
            <source>Change an image</source>
            <translation>修改图像</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Image model</source>
            <translation>图像模型</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <source>What is to be seen</source>
            <translation>画面内容</translation>
        </message>
        <message>
            <source>What is to change</source>
            <translation>要修改的内容</translation>
        </message>
        <message>
            <source>Make a new one instead</source>
            <translation>改为生成新图像</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>此请求的 curl、Python 和 JavaScript 形式</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Say first what is to be seen</source>
            <translation>请先描述画面内容</translation>
        </message>
        <message>
            <source>One is being made: stop it first</source>
            <translation>正在生成：请先停止</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>请修改请求，或选择其他模型。</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>尚未生成</translation>
        </message>
        <message>
            <source>Pictures stay here, on this computer, with the prompt that made each.</source>
            <translation>图片及其提示词保存在本机。</translation>
        </message>
        <message>
            <source>being made…</source>
            <translation>正在生成…</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>图库</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Delete this picture?</source>
            <translation>删除此图片？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
    </context>
    <context>
        <name>JumpPalette</name>
        <message>
            <source>Jump to a place, a provider, any model, or do something</source>
            <translation>跳转到页面、提供商、任意模型，或执行操作</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>前往何处</translation>
        </message>
        <message>
            <source>Nothing here has these letters.</source>
            <translation>没有匹配的项目。</translation>
        </message>
    </context>
    <context>
        <name>KeyEntry</name>
        <message>
            <source>Paste a key</source>
            <translation>粘贴密钥</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Save needs a key</source>
            <translation>保存前需要输入密钥</translation>
        </message>
    </context>
    <context>
        <name>KeyForm</name>
        <message>
            <source>Name, for example laptop</source>
            <translation>名称，例如 laptop</translation>
        </message>
        <message>
            <source>Make a key</source>
            <translation>创建密钥</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>Models, for example openai/*, groq/*</source>
            <translation>模型，例如 openai/*, groq/*</translation>
        </message>
        <message>
            <source>Requests a minute</source>
            <translation>每分钟请求数</translation>
        </message>
        <message>
            <source>Last day: 2027-03-31</source>
            <translation>最后一天：2027-03-31</translation>
        </message>
        <message>
            <source>Budget in US dollars</source>
            <translation>预算（美元）</translation>
        </message>
        <message>
            <source>Budget period</source>
            <translation>预算周期</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>a day</source>
            <translation>每天</translation>
        </message>
        <message>
            <source>Allow models without a price</source>
            <translation>允许无定价的模型</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>“%1”的限制</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>all, or for example openai/*, groq/*</source>
            <translation>全部，或例如 openai/*, groq/*</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无限制</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
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
            <translation>网关密钥</translation>
        </message>
        <message>
            <source>A key for each client or program, so that its use is seen apart and can be limited. A key is shown once, when it is made.</source>
            <translation>每个客户端或程序使用一个密钥，便于单独查看用量并加以限制。密钥只在创建时显示一次。</translation>
        </message>
        <message>
            <source>expired · %1</source>
            <translation>已过期 · %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>吊销</translation>
        </message>
        <message>
            <source>No key yet.</source>
            <translation>尚无密钥。</translation>
        </message>
        <message>
            <source>Keys are listed while the gateway runs.</source>
            <translation>网关运行时才会列出密钥。</translation>
        </message>
        <message>
            <source>Copy it now: it cannot be shown again.</source>
            <translation>请立即复制：之后无法再次显示。</translation>
        </message>
        <message>
            <source>The new key</source>
            <translation>新密钥</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>The gateway is not running</source>
            <translation>网关未运行</translation>
        </message>
        <message>
            <source>Limits…</source>
            <translation>限制…</translation>
        </message>
        <message>
            <source>Limits of “%1”</source>
            <translation>“%1”的限制</translation>
        </message>
    </context>
    <context>
        <name>KindChips</name>
        <message>
            <source>%1, %2 models</source>
            <translation>%1，%2 个模型</translation>
        </message>
    </context>
    <context>
        <name>LicenceSheet</name>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Licence of %1</source>
            <translation>%1 的许可证</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>LiveLogCard</name>
        <message>
            <source>Live log</source>
            <translation>实时日志</translation>
        </message>
        <message>
            <source>What the gateway says, as it says it</source>
            <translation>网关此刻说的话</translation>
        </message>
        <message>
            <source>The newest 2,000 lines of the log file. No key, no prompt and no answer is in it</source>
            <translation>日志文件最新的 2,000 行。里面没有密钥、提示和回答</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>打开文件</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Hide the log</source>
            <translation>隐藏日志</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>显示日志</translation>
        </message>
        <message>
            <source>Least level</source>
            <translation>最低级别</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Info and above</source>
            <translation>信息及以上</translation>
        </message>
        <message>
            <source>Warnings and errors</source>
            <translation>警告和错误</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Find in the log</source>
            <translation>在日志中查找</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the lines that are shown</source>
            <translation>复制显示的行</translation>
        </message>
        <message>
            <source>There is nothing to copy</source>
            <translation>没有可复制的内容</translation>
        </message>
        <message>
            <source>Lines of the log</source>
            <translation>日志的行</translation>
        </message>
        <message>
            <source>There is no log file yet</source>
            <translation>还没有日志文件</translation>
        </message>
        <message>
            <source>No line has that</source>
            <translation>没有这样的行</translation>
        </message>
        <message>
            <source>Nothing of that level has been said</source>
            <translation>还没有这个级别的内容</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>%1 条新内容</translation>
        </message>
        <message>
            <source>To the end, and on with the newest</source>
            <translation>到末尾，继续显示最新内容</translation>
        </message>
    </context>
    <context>
        <name>LogCard</name>
        <message>
            <source>Records</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Keep the ledger for</source>
            <translation>账本保留</translation>
        </message>
        <message>
            <source>It holds times, tokens and cost, never a prompt or an answer. 0 keeps it for good</source>
            <translation>包含时间、token 和费用，绝不含提示词或回答。0 表示永久保留</translation>
        </message>
        <message>
            <source>Days that the ledger is kept</source>
            <translation>账本保留天数</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>Keep made media for</source>
            <translation>生成的媒体保留</translation>
        </message>
        <message>
            <source>Pictures, sounds and videos in the content store</source>
            <translation>内容存储中的图片、音频和视频</translation>
        </message>
        <message>
            <source>Days that made media are kept</source>
            <translation>生成媒体保留天数</translation>
        </message>
        <message>
            <source>Record requests and answers</source>
            <translation>记录请求与回答</translation>
        </message>
        <message>
            <source>Prompts and answers as they were sent, in the content store</source>
            <translation>按发送原样保存在内容存储中的提示词和回答</translation>
        </message>
        <message>
            <source>Days that bodies are kept</source>
            <translation>请求正文保留天数</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Those that fail</source>
            <translation>仅失败的</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Start the gateway</source>
            <translation>启动网关</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>车站</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Playground</source>
            <translation>试验场</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Providers</source>
            <translation>提供商</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Use a free port</source>
            <translation>使用空闲端口</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Quitting takes the gateway from %1</source>
            <translation>%1 将失去网关</translation>
        </message>
        <message>
            <source>Set up for Token Station, they reach their models through it. It can go on without a window, or they are put back as they were.</source>
            <translation>它们已设置为通过 Token Station 访问模型。网关可以在没有窗口的情况下继续运行，或将它们还原。</translation>
        </message>
        <message>
            <source>Go on in the background</source>
            <translation>在后台继续</translation>
        </message>
        <message>
            <source>Put back and quit</source>
            <translation>还原并退出</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Keep the gateway running?</source>
            <translation>保持网关运行？</translation>
        </message>
        <message>
            <source>Clients go on working while Token Station is in the tray. This is asked once.</source>
            <translation>Token Station 在托盘中时，客户端可继续工作。此问题只问这一次。</translation>
        </message>
        <message>
            <source>Keep running</source>
            <translation>保持运行</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Open Settings</source>
            <translation>打开设置</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) under way</source>
            <translation>
                <numerusform>%n 个请求正在进行</numerusform>
            </translation>
        </message>
        <message>
            <source>Quitting cuts them off: their clients get an error, and what was answered so far is paid for.</source>
            <translation>退出会中断它们：客户端会收到错误，而已经回答的部分仍要付费。</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>留下</translation>
        </message>
    </context>
    <context>
        <name>MainBoard</name>
        <message>
            <source>Today, all lines</source>
            <translation>今日，所有线路</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>今日 %1 token</translation>
        </message>
        <message>
            <source>Opens the chart</source>
            <translation>打开图表</translation>
        </message>
        <message>
            <source>TOKENS</source>
            <translation>TOKENS</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>线路</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>线路</translation>
        </message>
    </context>
    <context>
        <name>Media</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>此操作需要网关：网关当前未在监听</translation>
        </message>
        <message>
            <source>No model of this kind can be used: open a line in Providers</source>
            <translation>没有可用的此类模型：请在“提供商”中开通线路</translation>
        </message>
        <message>
            <source>Not usable now: %1</source>
            <translation>现在不可用：%1</translation>
        </message>
        <message>
            <source>%1 is not usable now. Choose another model, or see to its line in Providers.</source>
            <translation>%1 现在不可用。请选择另一个模型，或在“提供商”中查看它的线路。</translation>
        </message>
        <message>
            <source>%1 is not usable now (%2). Choose another model, or see to its line in Providers.</source>
            <translation>%1 现在不可用（%2）。请选择另一个模型，或在“提供商”中查看它的线路。</translation>
        </message>
    </context>
    <context>
        <name>ModelAliases</name>
        <message>
            <source>Add alias…</source>
            <translation>添加别名…</translation>
        </message>
        <message>
            <source>A name of your own that clients may ask for in place of this one</source>
            <translation>你自己取的名称，客户端可以用它代替此名称</translation>
        </message>
        <message>
            <source>Alias, for example fast</source>
            <translation>别名，例如 fast</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>An alias needs a name</source>
            <translation>别名需要一个名称</translation>
        </message>
        <message>
            <source>Takes this model out of the alias</source>
            <translation>将此模型移出该别名</translation>
        </message>
        <message>
            <source>Remove from the alias %1</source>
            <translation>从别名 %1 中移除</translation>
        </message>
        <message>
            <source>Try this model after it</source>
            <translation>在其后尝试此模型</translation>
        </message>
        <message>
            <source>Where the ones before fail, the request goes to this one</source>
            <translation>前面的模型失败时，请求会转到这个模型</translation>
        </message>
    </context>
    <context>
        <name>ModelChip</name>
        <message>
            <source>Model: %1</source>
            <translation>模型：%1</translation>
        </message>
        <message>
            <source>No model</source>
            <translation>无模型</translation>
        </message>
        <message>
            <source>Take %1 away</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>正在输出回答：请先停止</translation>
        </message>
        <message>
            <source>not usable now</source>
            <translation>现在不可用</translation>
        </message>
    </context>
    <context>
        <name>ModelDetails</name>
        <message>
            <source>Agents need a model that chats</source>
            <translation>智能体需要支持聊天的模型</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Try in the playground</source>
            <translation>在试验场试用</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>当前不可用</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>复制 ID</translation>
        </message>
        <message>
            <source>Use for Claude Code</source>
            <translation>用于 Claude Code</translation>
        </message>
        <message>
            <source>Use for Codex</source>
            <translation>用于 Codex</translation>
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Find a model</source>
            <translation>查找模型</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>No usable model has these words.</source>
            <translation>没有匹配的可用模型。</translation>
        </message>
    </context>
    <context>
        <name>ModelPrice</name>
        <message>
            <source>Change your price…</source>
            <translation>更改你的价格…</translation>
        </message>
        <message>
            <source>Set a price…</source>
            <translation>设定价格…</translation>
        </message>
        <message>
            <source>What you pay yourself, in place of the catalog's price: for a relay, a discount, or a model without one</source>
            <translation>你实际支付的价格，代替目录中的价格：用于中转、折扣或没有价格的模型</translation>
        </message>
        <message>
            <source>Back to the catalog's</source>
            <translation>恢复目录价格</translation>
        </message>
        <message>
            <source>Keep price</source>
            <translation>保存价格</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>ModelRow</name>
        <message>
            <source>%1, %2, context %3, %4</source>
            <translation>%1，%2，上下文 %3，%4</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Find a model</source>
            <translation>查找模型</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>提供商</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Usable now</source>
            <translation>当前可用</translation>
        </message>
        <message>
            <source>Sort by %1</source>
            <translation>按“%1”排序</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>In $/M</source>
            <translation>输入 $/M</translation>
        </message>
        <message>
            <source>Out $/M</source>
            <translation>输出 $/M</translation>
        </message>
        <message>
            <source>Cached $/M</source>
            <translation>缓存 $/M</translation>
        </message>
        <message>
            <source>The catalog is not there yet</source>
            <translation>目录尚不可用</translation>
        </message>
        <message>
            <source>No model is all of that</source>
            <translation>没有同时符合条件的模型</translation>
        </message>
        <message>
            <source>It comes with the gateway, which is not running.</source>
            <translation>目录随网关提供，而网关未运行。</translation>
        </message>
        <message>
            <source>Fewer words, or fewer kinds, find more.</source>
            <translation>减少关键词或类型可找到更多。</translation>
        </message>
        <message>
            <source>Show all models</source>
            <translation>显示全部模型</translation>
        </message>
        <message>
            <source>Update…</source>
            <translation>更新…</translation>
        </message>
        <message>
            <source>Models and prices of a later day</source>
            <translation>更新的模型和价格</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>启动网关</translation>
        </message>
    </context>
    <context>
        <name>NewProvider</name>
        <message>
            <source>Another provider</source>
            <translation>其他提供商</translation>
        </message>
        <message>
            <source>Any server that speaks one of these. It stands in config.json; its key goes to the keychain afterwards.</source>
            <translation>任何支持以下协议之一的服务器。配置写入 config.json，密钥随后存入钥匙串。</translation>
        </message>
        <message>
            <source>Name of the provider</source>
            <translation>提供商名称</translation>
        </message>
        <message>
            <source>my-server</source>
            <translation>my-server</translation>
        </message>
        <message>
            <source>What it speaks</source>
            <translation>支持的协议</translation>
        </message>
        <message>
            <source>Base URL</source>
            <translation>Base URL</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
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
            <translation>未记录正文和标头</translation>
        </message>
        <message>
            <source>It still runs</source>
            <translation>仍在运行</translation>
        </message>
        <message>
            <source>Nothing was kept of this exchange</source>
            <translation>此请求没有保存任何内容</translation>
        </message>
        <message>
            <source>Its bodies are here once it has ended, where they are logged.</source>
            <translation>如已启用记录，结束后正文会显示在这里。</translation>
        </message>
        <message>
            <source>It ran before bodies were logged, it is older than log.bodies_days, or it went well while only errors are kept.</source>
            <translation>它发生在开始记录正文之前、早于 log.bodies_days 的期限，或当时仅保留错误而它成功了。</translation>
        </message>
        <message>
            <source>Copy the member</source>
            <translation>复制此配置项</translation>
        </message>
        <message>
            <source>Prompts and answers stay out of every file unless you ask for them. This member of config.json, which Settings has too, keeps those of the exchanges to come, on this machine, for as many days as it says; "errors" instead of "all" keeps what failed. Keys and logins are always left out.</source>
            <translation>除非你要求，提示词和回答不会写入任何文件。config.json 的此配置项（设置中也有）会在本机按所写天数保存今后的请求内容；用 "errors" 代替 "all" 只保留失败的。密钥和登录信息始终除外。</translation>
        </message>
        <message>
            <source>Keep them from now on</source>
            <translation>从现在起保存</translation>
        </message>
    </context>
    <context>
        <name>ParametersSheet</name>
        <message>
            <source>System prompt</source>
            <translation>系统提示词</translation>
        </message>
        <message>
            <source>How the model is to answer</source>
            <translation>模型应如何回答</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>模型默认</translation>
        </message>
        <message>
            <source>Top P</source>
            <translation>Top P</translation>
        </message>
        <message>
            <source>Max tokens</source>
            <translation>最大 token</translation>
        </message>
        <message>
            <source>Reasoning effort</source>
            <translation>推理强度</translation>
        </message>
        <message>
            <source>Temperature is from 0 to 2, Top P from 0 to 1. An empty field leaves it to the model.</source>
            <translation>温度为 0 到 2，Top P 为 0 到 1。留空则由模型决定。</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Delete this preset; what is set stays set</source>
            <translation>删除此预设；当前设置保留</translation>
        </message>
        <message>
            <source>Name of the preset</source>
            <translation>预设名称</translation>
        </message>
        <message>
            <source>Keep this as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Give it a name first</source>
            <translation>请先命名</translation>
        </message>
        <message>
            <source>Nothing is set: all is the model's own</source>
            <translation>没有任何设置：全部为模型默认值</translation>
        </message>
        <message>
            <source>More, as JSON</source>
            <translation>更多（JSON）</translation>
        </message>
        <message>
            <source>These members of the request win over the ones above; null takes one out.</source>
            <translation>请求中的这些成员优先于上面的设置；null 会去掉一个成员。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>A preset from a JSON file</source>
            <translation>从 JSON 文件导入预设</translation>
        </message>
        <message>
            <source>Import a preset</source>
            <translation>导入预设</translation>
        </message>
        <message>
            <source>Presets (*.json)</source>
            <translation>预设 (*.json)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>This preset as a JSON file</source>
            <translation>将此预设导出为 JSON 文件</translation>
        </message>
        <message>
            <source>Choose a preset, or keep what is set as one</source>
            <translation>请选择预设，或将当前设置保存为预设</translation>
        </message>
        <message>
            <source>Export the preset</source>
            <translation>导出预设</translation>
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
            <translation>复制图片</translation>
        </message>
        <message>
            <source>Change this picture</source>
            <translation>修改此图片</translation>
        </message>
        <message>
            <source>The chosen model makes new pictures only</source>
            <translation>所选模型只能生成新图片</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>使用其提示词</translation>
        </message>
        <message>
            <source>Use as first frame of a video</source>
            <translation>用作视频首帧</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>PlaygroundPage</name>
        <message>
            <source>Playground</source>
            <translation>试验场</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
    </context>
    <context>
        <name>PromptBlock</name>
        <message>
            <source>You, %1</source>
            <translation>你，%1</translation>
        </message>
        <message>
            <source>Copy the prompt</source>
            <translation>复制提示词</translation>
        </message>
        <message>
            <source>Edit and branch</source>
            <translation>编辑并分支</translation>
        </message>
        <message>
            <source>An answer streams: stop it first</source>
            <translation>正在输出回答：请先停止</translation>
        </message>
        <message>
            <source>Delete the question and its answers</source>
            <translation>删除问题和它的回答</translation>
        </message>
        <message>
            <source>Quote it in the prompt</source>
            <translation>引用到提示里</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>翻译</translation>
        </message>
        <message>
            <source>New conversation from here</source>
            <translation>从这里开始新对话</translation>
        </message>
    </context>
    <context>
        <name>ProviderCard</name>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Set %1 to use it</source>
            <translation>设置 %1 即可使用</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>无密钥</translation>
        </message>
        <message>
            <source>Made-up answers, no account</source>
            <translation>虚构的回答，无需账户</translation>
        </message>
        <message>
            <source>No key needed</source>
            <translation>无需密钥</translation>
        </message>
        <message>
            <source>Nothing found on this machine</source>
            <translation>本机未发现</translation>
        </message>
        <message>
            <source>Remove key?</source>
            <translation>移除密钥？</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>A test needs a key</source>
            <translation>测试需要密钥</translation>
        </message>
        <message>
            <source>There is nothing to test yet</source>
            <translation>尚无可测试的内容</translation>
        </message>
        <message>
            <source>Paste a new key</source>
            <translation>粘贴新密钥</translation>
        </message>
        <message>
            <source>Paste a key</source>
            <translation>粘贴密钥</translation>
        </message>
        <message>
            <source>The key goes to the system keychain and is never shown again.</source>
            <translation>密钥存入系统钥匙串，不会再次显示。</translation>
        </message>
        <message>
            <source>Get a key</source>
            <translation>获取密钥</translation>
        </message>
        <message>
            <source>No limit sent</source>
            <translation>未提供限额</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop the test</source>
            <translation>停止测试</translation>
        </message>
        <message>
            <source>The key is being saved</source>
            <translation>正在保存密钥</translation>
        </message>
        <message>
            <source>Change the base URL</source>
            <translation>更改 Base URL</translation>
        </message>
        <message>
            <source>Change the base URL of %1</source>
            <translation>更改 %1 的 Base URL</translation>
        </message>
        <message>
            <source>Drag it to another place, or move it with the arrow keys</source>
            <translation>拖到别处，或用方向键移动</translation>
        </message>
        <message>
            <source>Move %1 with the arrow keys</source>
            <translation>用方向键移动 %1</translation>
        </message>
        <message>
            <source>Start it, and it is found here</source>
            <translation>启动后会自动找到</translation>
        </message>
        <message>
            <source>Add a key</source>
            <translation>添加密钥</translation>
        </message>
    </context>
    <context>
        <name>ProvidersPage</name>
        <message>
            <source>Providers</source>
            <translation>提供商</translation>
        </message>
        <message>
            <source>Find a provider</source>
            <translation>查找提供商</translation>
        </message>
        <message>
            <source>No keychain here</source>
            <translation>没有可用的钥匙串</translation>
        </message>
        <message>
            <source>This system offers no place to keep secrets, and Token Station never writes them to a file. Set the environment variable that each card names (for example OPENAI_API_KEY) before you start it.</source>
            <translation>此系统没有存放机密的地方，而 Token Station 绝不将其写入文件。请在启动前设置各卡片所示的环境变量（例如 OPENAI_API_KEY）。</translation>
        </message>
        <message>
            <source>Stop (%1)</source>
            <translation>停止 (%1)</translation>
        </message>
        <message>
            <source>Test all</source>
            <translation>全部测试</translation>
        </message>
        <message>
            <source>Stop the tests that are under way</source>
            <translation>停止正在进行的测试</translation>
        </message>
        <message>
            <source>One cheap call to every provider that is set up</source>
            <translation>对每个已设置的提供商进行一次低成本调用</translation>
        </message>
        <message>
            <source>No provider has a key yet</source>
            <translation>还没有提供商有密钥</translation>
        </message>
        <message>
            <source>No provider has these words</source>
            <translation>没有匹配的提供商</translation>
        </message>
        <message>
            <source>Show all providers</source>
            <translation>显示所有提供商</translation>
        </message>
        <message>
            <source>Another…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Add a provider or a server that does not come along</source>
            <translation>添加未内置的提供商或服务器</translation>
        </message>
        <message>
            <source>The providers are not there yet</source>
            <translation>提供商尚未就绪</translation>
        </message>
        <message>
            <source>They come with the gateway, which is not running.</source>
            <translation>它们随网关一起加载，而网关没有运行。</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>启动网关</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Day</source>
            <translation>日间</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜间</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Token Station</source>
            <translation>Token Station</translation>
        </message>
        <message>
            <source>Jump to…</source>
            <translation>跳转…</translation>
        </message>
        <message>
            <source>Copy the base URL</source>
            <translation>复制 Base URL</translation>
        </message>
        <message>
            <source>Theme: %1</source>
            <translation>主题：%1</translation>
        </message>
    </context>
    <context>
        <name>RequestInspector</name>
        <message>
            <source>Back to the list</source>
            <translation>返回列表</translation>
        </message>
        <message>
            <source>curl</source>
            <translation>curl</translation>
        </message>
        <message>
            <source>Copy as curl</source>
            <translation>复制为 curl</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Again…</source>
            <translation>再次发送…</translation>
        </message>
        <message>
            <source>Send again to…</source>
            <translation>重新发送到…</translation>
        </message>
        <message>
            <source>Copy the request's id</source>
            <translation>复制请求 ID</translation>
        </message>
        <message>
            <source>What to show of the exchange</source>
            <translation>显示请求的哪一部分</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Headers</source>
            <translation>标头</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Lines to show</source>
            <translation>要显示的行</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>所有行</translation>
        </message>
        <message>
            <source>What %1 answered, and the client got</source>
            <translation>%1 的回答，亦即客户端所收</translation>
        </message>
        <message>
            <source>What %1 answered</source>
            <translation>%1 的回答</translation>
        </message>
        <message>
            <source>What the client got</source>
            <translation>客户端收到的内容</translation>
        </message>
        <message>
            <source>Choose an exchange</source>
            <translation>选择一次请求</translation>
        </message>
        <message>
            <source>Its times, tokens and cost are here, what was changed in translation, and, where bodies are logged, what the client sent beside what the provider got.</source>
            <translation>此处有其时间、token 和费用、转换中的更改；若记录正文，还可对照客户端所发与提供商所收。</translation>
        </message>
    </context>
    <context>
        <name>RequestQuery</name>
        <message>
            <source>status: takes a status such as 429, or 4xx</source>
            <translation>status: 需要状态码，例如 429 或 4xx</translation>
        </message>
        <message>
            <source>last: takes a time such as 30m, 24h or 7d</source>
            <translation>last: 需要时长，例如 30m、24h 或 7d</translation>
        </message>
        <message>
            <source>%1: takes a day such as 2026-11-01</source>
            <translation>%1: 需要日期，例如 2026-11-01</translation>
        </message>
    </context>
    <context>
        <name>RequestsList</name>
        <message>
            <source>Search exchanges</source>
            <translation>搜索请求</translation>
        </message>
        <message>
            <source>client:codex status:4xx today …</source>
            <translation>client:codex status:4xx today …</translation>
        </message>
        <message>
            <source>Words, or provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</source>
            <translation>关键词，或 provider: model: asked: client: key: endpoint: session: status: today yesterday last:7d since: until:</translation>
        </message>
        <message>
            <source>Exchanges to show</source>
            <translation>要显示的请求</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Translated</source>
            <translation>已转换</translation>
        </message>
        <message>
            <source>Dropped fields</source>
            <translation>丢弃的字段</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Looking further back than %1…</source>
            <translation>正在查找早于 %1 的记录…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>The ledger does not answer</source>
            <translation>账本没有响应</translation>
        </message>
        <message>
            <source>Nothing runs now</source>
            <translation>当前没有进行中的请求</translation>
        </message>
        <message>
            <source>No exchange in the ledger fits</source>
            <translation>账本中没有匹配的请求</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>还没有请求</translation>
        </message>
        <message>
            <source>Fewer words, or all kinds of exchanges, find more.</source>
            <translation>减少关键词或查看全部类型可找到更多。</translation>
        </message>
        <message>
            <source>Every one that clients make is kept here: who asked, which model answered, tokens, times and cost.</source>
            <translation>客户端的每次请求都保存在这里：谁发起、哪个模型回答、token、用时和费用。</translation>
        </message>
        <message>
            <source>Ask it again</source>
            <translation>再次查询</translation>
        </message>
        <message>
            <source>Show all exchanges</source>
            <translation>显示全部请求</translation>
        </message>
        <message>
            <source>Open the playground</source>
            <translation>打开试验场</translation>
        </message>
    </context>
    <context>
        <name>RequestsPage</name>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>The gateway's are in %1</source>
            <translation>网关设置位于 %1</translation>
        </message>
        <message>
            <source>Open the gateway to the network?</source>
            <translation>向网络开放网关？</translation>
        </message>
        <message>
            <source>Any machine that reaches this one can use it with a gateway key. Keys and conversations travel unencrypted: do this only in a network that you trust.</source>
            <translation>任何能访问本机的机器都可凭网关密钥使用。密钥和对话未加密传输：请仅在可信网络中启用。</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>开放</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Revoke the key “%1”?</source>
            <translation>吊销密钥“%1”？</translation>
        </message>
        <message>
            <source>Who uses it is refused from now on, and streams that run with it end. It cannot be brought back.</source>
            <translation>使用者将立即被拒绝，正在使用它的流会结束。无法恢复。</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>吊销</translation>
        </message>
        <message>
            <source>Delete everything in “%1”?</source>
            <translation>删除“%1”中的全部内容？</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay.</source>
            <translation>将永久删除，不进入回收站。密钥和设置保留。</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>It is gone for good, and not in a wastebasket. Keys and settings stay, and backups keep what they hold.</source>
            <translation>将被永久删除，不会进回收站。密钥和设置会保留，备份中的内容也不变。</translation>
        </message>
        <message>
            <source>Restore “%1”?</source>
            <translation>恢复“%1”？</translation>
        </message>
        <message>
            <source>This takes the place of what is there now: %1, as of %2. What is there now becomes a backup first. Keys stay as they are. The gateway stops for it, once running answers have ended, and starts again.</source>
            <translation>将用 %2 的内容（%1）替换现有内容。现有内容会先做成备份。密钥不变。网关会在进行中的回答结束后停止，然后重新启动。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Delete the backup “%1”?</source>
            <translation>删除备份“%1”？</translation>
        </message>
        <message>
            <source>It is of %1. What it alone holds is gone for good.</source>
            <translation>备份于 %1。仅存于其中的内容将永久消失。</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Jump anywhere, to any model, or do something</source>
            <translation>跳转到任意位置或模型，或执行操作</translation>
        </message>
        <message>
            <source>This sheet</source>
            <translation>本快捷键表</translation>
        </message>
        <message>
            <source>Press a button, open a row, send a prompt</source>
            <translation>按下按钮、展开行、发送提示词</translation>
        </message>
        <message>
            <source>A new line in a prompt</source>
            <translation>在提示词中换行</translation>
        </message>
        <message>
            <source>Stop an answer; close what is open</source>
            <translation>停止回答；关闭已打开的内容</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>退出 Token Station</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>On to the next control; %1 goes back</source>
            <translation>移到下一个控件；%1 返回</translation>
        </message>
        <message>
            <source>A new conversation, in the chat</source>
            <translation>在聊天中新建对话</translation>
        </message>
        <message>
            <source>Search all conversations, in the chat</source>
            <translation>在聊天中搜索所有对话</translation>
        </message>
        <message>
            <source>Rename, delete, duplicate one of the list</source>
            <translation>重命名、删除或复制列表中的一个对话</translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>%1, beside: %2</source>
            <translation>%1，对照：%2</translation>
        </message>
        <message>
            <source>Laying out…</source>
            <translation>正在排版…</translation>
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
            <translation>文本转语音</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Speech model</source>
            <translation>语音模型</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>声音</translation>
        </message>
        <message>
            <source>its name at the provider</source>
            <translation>提供商所用名称</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Text to speak</source>
            <translation>要朗读的文本</translation>
        </message>
        <message>
            <source>What is to be said</source>
            <translation>要说的内容</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 个字符</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>语速</translation>
        </message>
        <message>
            <source>%1×</source>
            <translation>%1×</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>此请求的 curl、Python 和 JavaScript 形式</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Speak</source>
            <translation>朗读</translation>
        </message>
        <message>
            <source>There is nothing to say yet</source>
            <translation>尚无可朗读的内容</translation>
        </message>
        <message>
            <source>It speaks already: stop it first</source>
            <translation>正在朗读：请先停止</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>请修改请求，或选择其他模型。</translation>
        </message>
        <message>
            <source>No model speaks here yet. Open a line in Providers, or install the speech module of this program.</source>
            <translation>尚无可用的语音模型。请在“提供商”中开通线路，或安装本程序的语音模块。</translation>
        </message>
        <message>
            <source>What is made is played here as it arrives.</source>
            <translation>生成的音频会边到达边播放。</translation>
        </message>
        <message>
            <source>This computer has no sound output: what is made can be saved.</source>
            <translation>本机没有音频输出：生成的内容可以保存。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>This computer has no sound output</source>
            <translation>本机没有音频输出</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>从头开始</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>It is still arriving</source>
            <translation>仍在接收</translation>
        </message>
    </context>
    <context>
        <name>SvgPicture</name>
        <message>
            <source>The picture that this code draws</source>
            <translation>这段代码绘制的图片</translation>
        </message>
        <message>
            <source>What it would have loaded from elsewhere is left out.</source>
            <translation>原本要从别处加载的内容已略去。</translation>
        </message>
        <message>
            <source>It takes too long to draw: some of it is left out.</source>
            <translation>绘制耗时过长：部分内容已略去。</translation>
        </message>
    </context>
    <context>
        <name>TierRow</name>
        <message>
            <source>Model of %1: %2</source>
            <translation>%1 的模型：%2</translation>
        </message>
        <message>
            <source>the client's own choice</source>
            <translation>由客户端选择</translation>
        </message>
        <message>
            <source>Leave it to the client</source>
            <translation>交由客户端决定</translation>
        </message>
    </context>
    <context>
        <name>TranscriptPanel</name>
        <message>
            <source>Speech to text</source>
            <translation>语音转文本</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Transcription model</source>
            <translation>转写模型</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>麦克风</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Language as a code of two letters</source>
            <translation>两个字母的语言代码</translation>
        </message>
        <message>
            <source>detect</source>
            <translation>自动检测</translation>
        </message>
        <message>
            <source>Record, and it is transcribed when you stop.</source>
            <translation>开始录音，停止后写出文字。</translation>
        </message>
        <message>
            <source>This computer has no microphone: take a file.</source>
            <translation>本机没有麦克风：请使用文件。</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>录音</translation>
        </message>
        <message>
            <source>This computer has no microphone</source>
            <translation>本机没有麦克风</translation>
        </message>
        <message>
            <source>A recording is being transcribed</source>
            <translation>正在转写录音</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>正在录音</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Stop and transcribe</source>
            <translation>停止并转写</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>电平</translation>
        </message>
        <message>
            <source>being transcribed…</source>
            <translation>正在转写…</translation>
        </message>
        <message>
            <source>or drop a file: flac, m4a, mp3, mp4, ogg, wav, webm</source>
            <translation>或拖放文件：flac、m4a、mp3、mp4、ogg、wav、webm</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>请修改请求，或选择其他模型。</translation>
        </message>
        <message>
            <source>View</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>this model gives no times</source>
            <translation>此模型不提供时间戳</translation>
        </message>
        <message>
            <source>Transcript with times</source>
            <translation>带时间的转写文本</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Save as %1</source>
            <translation>另存为 %1</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>此请求的 curl、Python 和 JavaScript 形式</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>朗读回放</translation>
        </message>
    </context>
    <context>
        <name>TranslateSheet</name>
        <message>
            <source>Language of the translation</source>
            <translation>译文的语言</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>翻译</translation>
        </message>
        <message>
            <source>By %1. It stands below the message and is no part of what is said.</source>
            <translation>由 %1 翻译。译文在消息下方，不属于对话内容。</translation>
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
            <translation>以 Markdown 复制译文</translation>
        </message>
        <message>
            <source>Delete the translation</source>
            <translation>删除译文</translation>
        </message>
    </context>
    <context>
        <name>TranslationReport</name>
        <message>
            <source>The request went to the provider as the client sent it, but for the model's name and the credentials.</source>
            <translation>除模型名和凭据外，请求按客户端所发原样送达提供商。</translation>
        </message>
        <message>
            <source>Everything in the request has a place in the provider's dialect.</source>
            <translation>请求中的全部内容在提供商的协议中都有对应。</translation>
        </message>
        <message>
            <source>The provider speaks another dialect. Dropped fields have no place there; changed ones are said as nearly as it can.</source>
            <translation>提供商使用另一种协议。丢弃的字段在那里没有对应；更改的字段以最接近的方式表达。</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>已丢弃</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>已更改</translation>
        </message>
        <message>
            <source>Fields that are only named or placed otherwise: %1</source>
            <translation>仅名称或位置不同的字段：%1</translation>
        </message>
        <message>
            <source>mapped</source>
            <translation>已映射</translation>
        </message>
    </context>
    <context>
        <name>UsageBars</name>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
    </context>
    <context>
        <name>UsageView</name>
        <message>
            <source>Back to the board</source>
            <translation>返回看板</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>用量</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Save as CSV among your downloads</source>
            <translation>以 CSV 保存到下载文件夹</translation>
        </message>
        <message>
            <source>There is nothing to save.</source>
            <translation>没有可保存的内容。</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Save as JSON among your downloads</source>
            <translation>以 JSON 保存到下载文件夹</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Today by hour</source>
            <translation>今日每小时</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 天</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>12 weeks</source>
            <translation>12 周</translation>
        </message>
        <message>
            <source>12 months</source>
            <translation>12 个月</translation>
        </message>
        <message>
            <source>Group by</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>提供商</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Filtered by</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>请求数</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Usage by group</source>
            <translation>分组用量</translation>
        </message>
        <message>
            <source>Nothing was used in this time</source>
            <translation>此时段没有用量</translation>
        </message>
        <message>
            <source>Every exchange counts here with its tokens and what it cost. Choose a longer period to see older ones.</source>
            <translation>每次请求的 token 和费用都计入此处。选择更长的时段可查看更早的请求。</translation>
        </message>
        <message>
            <source>Budget of %1: %2</source>
            <translation>%1 的预算：%2</translation>
        </message>
        <message>
            <source>Budget %1</source>
            <translation>预算 %1</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>自定义</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>Show 12 months</source>
            <translation>显示 12 个月</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
    </context>
    <context>
        <name>Video</name>
        <message>
            <source>waits at the provider</source>
            <translation>在提供商处排队</translation>
        </message>
        <message>
            <source>being made</source>
            <translation>生成中</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>expired at the provider</source>
            <translation>已在提供商处过期</translation>
        </message>
        <message>
            <source>The provider could not call it off: it goes on there, and may be billed.</source>
            <translation>提供商无法取消：任务仍在那里继续，可能会计费。</translation>
        </message>
    </context>
    <context>
        <name>VideoPage</name>
        <message>
            <source>Make a video</source>
            <translation>生成视频</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Video model</source>
            <translation>视频模型</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <source>What is to happen</source>
            <translation>视频内容</translation>
        </message>
        <message>
            <source>First frame</source>
            <translation>首帧</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Choose the first frame</source>
            <translation>选择首帧</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>图片 (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>model's own</source>
            <translation>模型默认</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>Aspect</source>
            <translation>宽高比</translation>
        </message>
        <message>
            <source>This request as curl, Python and JavaScript</source>
            <translation>此请求的 curl、Python 和 JavaScript 形式</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Say first what is to happen</source>
            <translation>请先描述内容</translation>
        </message>
        <message>
            <source>The request is on its way</source>
            <translation>请求正在发送</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>请修改请求，或选择其他模型。</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>尚未生成</translation>
        </message>
        <message>
            <source>A video takes minutes. It goes on when the window is closed, and stays here with its prompt.</source>
            <translation>生成视频需要数分钟。关闭窗口后会继续，并连同提示词保留在这里。</translation>
        </message>
        <message>
            <source>This computer cannot play it; it can be saved.</source>
            <translation>本机无法播放；可以保存。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Close the player</source>
            <translation>关闭播放器</translation>
        </message>
        <message>
            <source>Videos</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Save the video</source>
            <translation>保存视频</translation>
        </message>
        <message>
            <source>Delete this video?</source>
            <translation>删除此视频？</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
    </context>
    <context>
        <name>VideoRow</name>
        <message>
            <source>%1, %2 %</source>
            <translation>%1，%2 %</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Take its prompt</source>
            <translation>使用其提示词</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>Waiting</name>
        <message>
            <source>Loading</source>
            <translation>正在加载</translation>
        </message>
    </context>
    <context>
        <name>Waterfall</name>
        <message>
            <source>Where the time went</source>
            <translation>耗时分布</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>路由</translation>
        </message>
        <message>
            <source>Earlier tries</source>
            <translation>先前尝试</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>First byte</source>
            <translation>首字节</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>首 token</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>流式输出</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>无回答</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Until its end</source>
            <translation>直到结束</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
    </context>
    <context>
        <name>WindowCard</name>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日间</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>夜间</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Interface size</source>
            <translation>整体缩放</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>关闭窗口时</translation>
        </message>
        <message>
            <source>This desktop has no tray, so the gateway ends with the window unless it is kept in the background</source>
            <translation>此桌面没有托盘，除非保留在后台，否则网关随窗口结束</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>询问</translation>
        </message>
        <message>
            <source>Keep the gateway running</source>
            <translation>保持网关运行</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Start with the session</source>
            <translation>登录时启动</translation>
        </message>
        <message>
            <source>In the tray, without a window</source>
            <translation>驻留托盘，不显示窗口</translation>
        </message>
        <message>
            <source>Notify when a provider is disturbed</source>
            <translation>提供商异常时通知</translation>
        </message>
        <message>
            <source>Notify when a budget is nearly spent</source>
            <translation>预算即将用尽时通知</translation>
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
            <translation>“%1”的预算已用尽</translation>
        </message>
        <message>
            <source>%1 today. Its requests are refused until tomorrow.</source>
            <translation>今日 %1。在明天之前其请求会被拒绝。</translation>
        </message>
        <message>
            <source>%1 this month. Its requests are refused until the next one.</source>
            <translation>本月 %1。在下月之前其请求会被拒绝。</translation>
        </message>
        <message>
            <source>80 % of the budget of “%1” is used</source>
            <translation>“%1”的预算已用 80 %</translation>
        </message>
        <message>
            <source>%1 today.</source>
            <translation>今日 %1。</translation>
        </message>
        <message>
            <source>%1 this month.</source>
            <translation>本月 %1。</translation>
        </message>
        <message>
            <source>%1 refuses its key</source>
            <translation>%1 拒绝其密钥</translation>
        </message>
        <message>
            <source>%1 is disturbed</source>
            <translation>%1 异常</translation>
        </message>
    </context>
    <context>
        <name>station::Aliases</name>
        <message>
            <source>An alias is a word like “fast”, without blanks and slashes</source>
            <translation>别名是像“fast”这样的一个词，不含空格和斜杠</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <translation>%1（第 %2 个，共 %3 个）</translation>
        </message>
        <message>
            <source>“%1” has it already</source>
            <translation>“%1”已包含它</translation>
        </message>
        <message>
            <source>“%1” stands for %2</source>
            <translation>“%1”代表 %2</translation>
        </message>
    </context>
    <context>
        <name>station::BackupControl</name>
        <message>
            <source>Before an upgrade</source>
            <translation>升级之前</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>ledger</source>
            <translation>账本</translation>
        </message>
        <message>
            <source>conversations</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>conversations and media</source>
            <translation>对话和媒体</translation>
        </message>
        <message>
            <source>settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
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
            <translation>正在备份…</translation>
        </message>
        <message>
            <source>The backup is made.</source>
            <translation>备份已完成。</translation>
        </message>
        <message>
            <source>The backup is made, but without the settings: %1</source>
            <translation>备份已完成，但不含设置：%1</translation>
        </message>
        <message>
            <source>The gateway stops, once running answers have ended…</source>
            <translation>进行中的回答结束后，网关将停止…</translation>
        </message>
        <message>
            <source>Restoring “%1”…</source>
            <translation>正在恢复“%1”…</translation>
        </message>
        <message>
            <source>Nothing was replaced, since what is there now could not be kept: %1</source>
            <translation>未替换任何内容，因为无法保存现有内容：%1</translation>
        </message>
        <message>
            <source>“%1” is restored. What was there before is a backup of its own.</source>
            <translation>已恢复“%1”。之前的内容另存为一个备份。</translation>
        </message>
        <message>
            <source>Renaming…</source>
            <translation>正在重命名…</translation>
        </message>
        <message>
            <source>Deleting the backup…</source>
            <translation>正在删除备份…</translation>
        </message>
        <message>
            <source>The backup is deleted.</source>
            <translation>备份已删除。</translation>
        </message>
        <message>
            <source>Made by itself</source>
            <translation>自动创建</translation>
        </message>
        <message>
            <source>Before %1 was restored</source>
            <translation>恢复%1之前</translation>
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
            <translation>端口 %1 被占用</translation>
        </message>
        <message>
            <source>GATEWAY STOPPED</source>
            <translation>网关已停止</translation>
        </message>
        <message>
            <source>GATEWAY DRAINING</source>
            <translation>网关收尾中</translation>
        </message>
        <message>
            <source>GATEWAY STARTING</source>
            <translation>网关启动中</translation>
        </message>
        <message>
            <source>%1 LINES DISTURBED</source>
            <translation>%1 条线路异常</translation>
        </message>
        <message>
            <source>%1 KEY REFUSED</source>
            <translation>%1 密钥被拒</translation>
        </message>
        <message>
            <source>%1 %2, RETRY %3</source>
            <translation>%1 %2，%3 重试</translation>
        </message>
        <message>
            <source>%1 DISTURBED</source>
            <translation>%1 异常</translation>
        </message>
        <message>
            <source>GATEWAY READY</source>
            <translation>网关就绪</translation>
        </message>
        <message>
            <source>ALL SYSTEMS OK</source>
            <translation>全线正常</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>of last %1</source>
            <translation>最近 %1 次</translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 token/秒</translation>
        </message>
        <message>
            <source>LEDGER NOT WRITTEN</source>
            <translation>账本无法写入</translation>
        </message>
    </context>
    <context>
        <name>station::BoardModel</name>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>无定价</translation>
        </message>
        <message>
            <source>included</source>
            <translation>已包含</translation>
        </message>
        <message>
            <source>found here</source>
            <translation>已发现</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开通</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>retry %1</source>
            <translation>%1 重试</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>密钥被拒</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>无密钥</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, %2 tkns, %3 % of today, %4</source>
            <translation>%1，%2 tkns，占今日 %3 %，%4</translation>
        </message>
    </context>
    <context>
        <name>station::BodyLines</name>
        <message>
            <source>changed: %1, to %2</source>
            <translation>更改：%1 → %2</translation>
        </message>
        <message>
            <source>only sent by the client: %1</source>
            <translation>仅客户端发送：%1</translation>
        </message>
        <message>
            <source>only got by the provider: %1</source>
            <translation>仅提供商收到：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n 行未更改</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::CatalogModel</name>
        <message>
            <source>Chat</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>Vision</source>
            <translation>视觉</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Stateful</source>
            <translation>有状态</translation>
        </message>
        <message>
            <source>Speech-to-text</source>
            <translation>语音转文本</translation>
        </message>
        <message>
            <source>Text-to-speech</source>
            <translation>文本转语音</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>嵌入</translation>
        </message>
        <message>
            <source>Moderation</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>retired %1</source>
            <translation>已于 %1 停用</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>key refused</source>
            <translation>密钥被拒</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>with your %1 sign-in</source>
            <translation>使用你的 %1 登录</translation>
        </message>
        <message>
            <source>not running</source>
            <translation>未运行</translation>
        </message>
        <message>
            <source>needs a key</source>
            <translation>需要密钥</translation>
        </message>
        <message>
            <source>%1 in the catalog, %2 usable now</source>
            <translation>目录中 %1 个，当前可用 %2 个</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>local</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>plan</source>
            <translation>套餐</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>无定价</translation>
        </message>
        <message>
            <source>%1/min</source>
            <translation>%1/分钟</translation>
        </message>
        <message>
            <source>%1/1M char</source>
            <translation>%1/百万字符</translation>
        </message>
        <message>
            <source>%1/image</source>
            <translation>%1/张</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>提供商</translation>
        </message>
        <message>
            <source>Speaks natively</source>
            <translation>原生协议</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 token</translation>
        </message>
        <message>
            <source>Most output</source>
            <translation>最大输出</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>deprecated</source>
            <translation>已弃用</translation>
        </message>
        <message>
            <source>Retired on</source>
            <translation>停用日期</translation>
        </message>
        <message>
            <source>Retires on</source>
            <translation>将停用于</translation>
        </message>
        <message>
            <source>Successor</source>
            <translation>后继模型</translation>
        </message>
        <message>
            <source>Not usable now</source>
            <translation>当前不可用</translation>
        </message>
        <message>
            <source>All providers</source>
            <translation>所有提供商</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s)</source>
            <translation>
                <numerusform>%n 次请求</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens unpriced</source>
            <translation>%1 token 无定价</translation>
        </message>
        <message>
            <source>Used today</source>
            <translation>今日用量</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>prices as of %1</source>
            <extracomment>A month and its year, as QLocale::toString() takes them</extracomment>
            <translation>价格截至 %1</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>由你设定</translation>
        </message>
    </context>
    <context>
        <name>station::CatalogNews</name>
        <message>
            <source>Models and prices are again those that came with the program; nothing is fetched by itself.</source>
            <translation>模型和价格已恢复为程序自带的版本；不会再自动获取。</translation>
        </message>
        <message>
            <source>Nothing is new: the catalog has all of it.</source>
            <translation>没有新内容：目录中都已有了。</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <translation>%1，%2。</translation>
        </message>
        <message numerus="yes">
            <source>%n new model(s)</source>
            <translation>
                <numerusform>%n 个新模型</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with other prices</source>
            <translation>
                <numerusform>%n 个价格有变</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: in %2 → %3, out %4 → %5</source>
            <translation>%1：输入 %2 → %3，输出 %4 → %5</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>新增：%1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 项</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::ChatClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>网关无响应：%1</translation>
        </message>
    </context>
    <context>
        <name>station::ChatDesk</name>
        <message>
            <source>This conversation is not being kept: %1</source>
            <translation>此对话未被保存：%1</translation>
        </message>
        <message>
            <source>That conversation could not be read.</source>
            <translation>无法读取该对话。</translation>
        </message>
        <message>
            <source>conversation</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>The conversation could not be written: %1</source>
            <translation>无法写入对话：%1</translation>
        </message>
        <message>
            <source>%1 does not take %2: it is asked without</source>
            <translation>%1 不接受 %2：提问时将省略</translation>
        </message>
        <message>
            <source>%1 has no vision; choose a model that takes images.</source>
            <translation>%1 不支持视觉；请选择接受图像的模型。</translation>
        </message>
        <message>
            <source>%1 does not take PDFs; choose a model that does.</source>
            <translation>%1 不接受 PDF；请选择支持的模型。</translation>
        </message>
        <message>
            <source>pasted.png</source>
            <translation>pasted.png</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>输入 %1，输出 %2</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 token</translation>
        </message>
        <message>
            <source>Put the JSON in Parameters right first: %1</source>
            <translation>请先改正“参数”里的 JSON：%1</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1（副本）</translation>
        </message>
        <message>
            <source>%1 (copy %2)</source>
            <translation>%1（副本 %2）</translation>
        </message>
        <message>
            <source>What you pasted is long: it goes with the prompt as a text file</source>
            <translation>粘贴的内容较长：将作为文本文件随提示词一起发送</translation>
        </message>
        <message>
            <source>pasted.txt</source>
            <translation>粘贴.txt</translation>
        </message>
    </context>
    <context>
        <name>station::ChatPresets</name>
        <message>
            <source>%1 is written to %2.</source>
            <translation>%1 已写入 %2。</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>%1 is not taken. %2</source>
            <translation>未导入 %1。%2</translation>
        </message>
        <message>
            <source>It is larger than 1 MB, which no preset is.</source>
            <translation>文件超过 1 MB，预设不会这么大。</translation>
        </message>
        <message>
            <source>%1 is kept: choose it above.</source>
            <translation>%1 已保存：可在上方选择。</translation>
        </message>
        <message>
            <source>There is another %1 already: this one is kept as %2.</source>
            <translation>已有另一个 %1：此预设保存为 %2。</translation>
        </message>
    </context>
    <context>
        <name>station::ClientControl</name>
        <message>
            <source>Not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>Set up for another</source>
            <translation>已设置给其他网关</translation>
        </message>
        <message>
            <source>Set up for Token Station</source>
            <translation>已设置为 Token Station</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>损坏</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>将要更改的内容</translation>
        </message>
        <message>
            <source>What undoing puts back</source>
            <translation>撤销将还原的内容</translation>
        </message>
        <message numerus="yes">
            <source>%n lines unchanged</source>
            <translation>
                <numerusform>%n 行未更改</numerusform>
            </translation>
        </message>
        <message>
            <source>It is being worked on</source>
            <translation>正在处理中</translation>
        </message>
        <message>
            <source>There is nothing to change</source>
            <translation>没有需要更改的内容</translation>
        </message>
        <message>
            <source>%1 is set up. The original is in the journal.</source>
            <translation>%1 已设置。原文件保存在变更记录中。</translation>
        </message>
        <message>
            <source>%1 is as it was before.</source>
            <translation>%1 已恢复原状。</translation>
        </message>
        <message>
            <source>Answered “%1” in %2 s</source>
            <translation>%2 秒内回答“%1”</translation>
        </message>
        <message>
            <source>%1 was opened in %2</source>
            <translation>已在 %2 中打开 %1</translation>
        </message>
    </context>
    <context>
        <name>station::Conversation</name>
        <message>
            <source>streaming %1 s</source>
            <translation>输出中 %1 秒</translation>
        </message>
        <message>
            <source>Send needs the gateway: it does not listen now</source>
            <translation>发送需要网关：网关当前未在监听</translation>
        </message>
        <message>
            <source>Send needs a model: open a line in Providers first</source>
            <translation>发送需要模型：请先在“提供商”中开通线路</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>streaming</source>
            <translation>输出中</translation>
        </message>
        <message>
            <source>Look at the gateway's lamp, then try again.</source>
            <translation>请查看网关指示灯，然后重试。</translation>
        </message>
        <message>
            <source>Try again, or choose another model.</source>
            <translation>请重试，或选择其他模型。</translation>
        </message>
        <message>
            <source>Look at this provider's key on the Providers page.</source>
            <translation>请在“提供商”页面检查该提供商的密钥。</translation>
        </message>
        <message>
            <source>The budget is used up; choose a model that costs nothing.</source>
            <translation>预算已用尽；请选择免费的模型。</translation>
        </message>
        <message>
            <source>Choose another model.</source>
            <translation>请选择其他模型。</translation>
        </message>
        <message>
            <source>Wait a little, then try again, or choose another model.</source>
            <translation>请稍候重试，或选择其他模型。</translation>
        </message>
        <message>
            <source>Change the request, or choose another model.</source>
            <translation>请修改请求，或选择其他模型。</translation>
        </message>
        <message>
            <source>Go on exactly where you stopped.</source>
            <translation>请从你停下的地方接着写。</translation>
        </message>
        <message>
            <source>translating</source>
            <translation>正在翻译</translation>
        </message>
    </context>
    <context>
        <name>station::ConversationList</name>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>更早</translation>
        </message>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n 个模型</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::DeparturesModel</name>
        <message>
            <source>%1, %2, asked for %3, answered by %4, %5 in, %6 out, %7, %8</source>
            <translation>%1，%2，请求 %3，由 %4 应答，输入 %5，输出 %6，%7，%8</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n 张图像</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>station::Desktop</name>
        <message>
            <source> and </source>
            <translation> 和 </translation>
        </message>
        <message>
            <source>No backup could be made</source>
            <translation>无法创建备份</translation>
        </message>
    </context>
    <context>
        <name>station::Dictation</name>
        <message>
            <source>Try again, or choose another model in Audio.</source>
            <translation>请重试，或在“音频”中选择其他模型。</translation>
        </message>
        <message>
            <source>No words were heard. Speak closer to the microphone, or choose another one in Audio.</source>
            <translation>没有听到话语。请靠近麦克风说话，或在“音频”中选择其他麦克风。</translation>
        </message>
        <message>
            <source>What you said is being written down</source>
            <translation>正在转写你说的话</translation>
        </message>
        <message>
            <source>This computer has no microphone: connect one to dictate</source>
            <translation>这台电脑没有麦克风：请连接后再听写</translation>
        </message>
        <message>
            <source>No model writes down speech here yet: open a line in Providers</source>
            <translation>这里还没有转写语音的模型：请在“提供商”中开通线路</translation>
        </message>
        <message>
            <source>That was too short: speak, then press the button again.</source>
            <translation>太短了：请先说话，再按一次按钮。</translation>
        </message>
    </context>
    <context>
        <name>station::FileChooser</name>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>station::FirstRun</name>
        <message>
            <source>This needs the gateway: it does not listen now</source>
            <translation>此操作需要网关：网关当前未在监听</translation>
        </message>
        <message>
            <source>The answer arrives here, word by word.</source>
            <translation>回答会逐字出现在这里。</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>streaming, the first word after %1</source>
            <translation>输出中，首字用时 %1</translation>
        </message>
        <message>
            <source>Answered in %1, the first word after %2</source>
            <translation>用时 %1 回答，首字用时 %2</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
    </context>
    <context>
        <name>station::FoundKeys</name>
        <message>
            <source>The key of %1 is in the keychain.</source>
            <translation>%1 的密钥已存入钥匙串。</translation>
        </message>
        <message>
            <source>environment variable %1</source>
            <translation>环境变量 %1</translation>
        </message>
    </context>
    <context>
        <name>station::Gallery</name>
        <message>
            <source>It could not be kept: look at the data folder's space and permissions.</source>
            <translation>无法保存：请检查数据文件夹的空间和权限。</translation>
        </message>
        <message>
            <source>It could not be written: %1</source>
            <translation>无法写入：%1</translation>
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
            <translation>网关未运行。</translation>
        </message>
        <message>
            <source>Another process has taken over the gateway.</source>
            <translation>网关已被另一个进程接管。</translation>
        </message>
        <message>
            <source>Another window of Token Station runs the gateway (%1); close that one first</source>
            <translation>Token Station 的另一个窗口正在运行网关（%1），请先关闭那个窗口</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayControl</name>
        <message>
            <source>Gateway starting</source>
            <translation>网关启动中</translation>
        </message>
        <message>
            <source>Gateway on</source>
            <translation>网关运行中</translation>
        </message>
        <message>
            <source>Gateway draining</source>
            <translation>网关收尾中</translation>
        </message>
        <message>
            <source>Gateway off</source>
            <translation>网关已停止</translation>
        </message>
        <message>
            <source>Port taken</source>
            <translation>端口被占用</translation>
        </message>
        <message>
            <source>Port %1 is taken</source>
            <translation>端口 %1 被占用</translation>
        </message>
        <message>
            <source>The gateway is stopped</source>
            <translation>网关已停止</translation>
        </message>
        <message>
            <source>Another program listens there; clients cannot reach Token Station.</source>
            <translation>另一程序正在监听该端口；客户端无法访问 Token Station。</translation>
        </message>
        <message>
            <source>Clients cannot reach Token Station until it runs again.</source>
            <translation>在其重新运行前，客户端无法访问 Token Station。</translation>
        </message>
        <message>
            <source>config.json is not valid; the last good one is in use</source>
            <translation>config.json 无效；仍在使用上一份有效的配置</translation>
        </message>
        <message>
            <source>The ledger cannot be written</source>
            <translation>无法写入账本</translation>
        </message>
        <message>
            <source>Exchanges go on; their rows wait in memory until it can be written again.</source>
            <translation>请求照常进行；记录会留在内存中，直到可以再次写入。</translation>
        </message>
    </context>
    <context>
        <name>station::GatewaySettings</name>
        <message>
            <source>Make a gateway key first: other machines must not get in without one</source>
            <translation>请先创建网关密钥：其他机器没有密钥不得访问</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535</source>
            <translation>端口是 1 到 65535 之间的数字</translation>
        </message>
        <message>
            <source>A host is a name such as station.example, without http:// (not “%1”)</source>
            <translation>主机是类似 station.example 的名称，不带 http://（“%1”不是）</translation>
        </message>
        <message>
            <source>An origin is written as https://app.example, with nothing after the host and its port (not “%1”)</source>
            <translation>来源写作 https://app.example，主机和端口之后不带任何内容（“%1”不是）</translation>
        </message>
    </context>
    <context>
        <name>station::GatewayWords</name>
        <message>
            <source>There is a key named "%1" already. Choose another name, or revoke that key first.</source>
            <translation>已有名为“%1”的密钥。请换一个名称，或先撤销那个密钥。</translation>
        </message>
        <message>
            <source>There is no key named "%1".</source>
            <translation>没有名为“%1”的密钥。</translation>
        </message>
        <message>
            <source>The name of a key is 1 to %1 visible characters, without blanks.</source>
            <translation>密钥名称为 1 到 %1 个可见字符，不含空格。</translation>
        </message>
        <message>
            <source>A model pattern is like "anthropic/*"; it is not empty and has no comma.</source>
            <translation>模型模式形如“anthropic/*”，不能为空，也不含逗号。</translation>
        </message>
        <message>
            <source>The keychain refused access; unlock it and allow Token Station</source>
            <translation>密钥环拒绝访问：请解锁并允许 Token Station</translation>
        </message>
        <message>
            <source>No keychain is available here (no secret service on the session bus); start gnome-keyring or KWallet, or give the key by an environment variable</source>
            <translation>这里没有可用的密钥环（会话总线上没有 secret service）：请启动 gnome-keyring 或 KWallet，或用环境变量提供密钥</translation>
        </message>
        <message>
            <source>The keychain failed (%1); unlock it, or give the key by an environment variable</source>
            <translation>密钥环出错（%1）：请解锁，或用环境变量提供密钥</translation>
        </message>
        <message>
            <source>The key is empty; nothing was stored</source>
            <translation>密钥为空，未保存任何内容</translation>
        </message>
        <message>
            <source>The key holds spaces or characters that no provider's key has; nothing was stored</source>
            <translation>密钥含有空格或任何提供商的密钥都没有的字符，未保存任何内容</translation>
        </message>
        <message>
            <source>the environment variable %1 is not set</source>
            <translation>环境变量 %1 未设置</translation>
        </message>
        <message>
            <source>the file %1 is missing or empty</source>
            <translation>文件 %1 不存在或为空</translation>
        </message>
        <message>
            <source>No key is stored</source>
            <translation>未保存密钥</translation>
        </message>
        <message>
            <source>The key was accepted</source>
            <translation>密钥有效</translation>
        </message>
        <message>
            <source>It lists %1 models</source>
            <translation>列出了 %1 个模型</translation>
        </message>
        <message>
            <source>%1 cannot be reached: %2</source>
            <translation>无法连接 %1：%2</translation>
        </message>
        <message>
            <source>%1 is not installed: no program "%2" is in the PATH</source>
            <translation>未安装 %1：PATH 中没有程序“%2”</translation>
        </message>
        <message>
            <source>%1 did not answer within %2 s</source>
            <translation>%1 在 %2 秒内没有回答</translation>
        </message>
        <message>
            <source>%1 did not answer: %2</source>
            <translation>%1 没有回答：%2</translation>
        </message>
        <message>
            <source>%1 was stopped</source>
            <translation>%1 已停止</translation>
        </message>
        <message>
            <source>The gateway was started but does not listen: %1 (see token-station-gateway doctor)</source>
            <translation>网关已启动但未监听：%1（参见 token-station-gateway doctor）</translation>
        </message>
        <message>
            <source>The gateway cannot start: another program holds %1; end that one, or set listen.port in config.json and connect again</source>
            <translation>网关无法启动：%1 被另一个程序占用。请结束该程序，或在 config.json 中设置 listen.port 后重新连接</translation>
        </message>
        <message>
            <source>Another program holds %1; end it, or set listen.port in config.json to a free port, then try again</source>
            <translation>%1 被另一个程序占用。请结束该程序，或在 config.json 中把 listen.port 设为空闲端口，然后重试</translation>
        </message>
        <message>
            <source>%1 has not been set up by Token Station: there is nothing to undo</source>
            <translation>%1 不是由 Token Station 设置的，没有可撤销的内容</translation>
        </message>
        <message>
            <source>Another program sets a client up just now; try again</source>
            <translation>另一个程序正在设置客户端，请重试</translation>
        </message>
        <message>
            <source>%1 has just been changed by another program; try again</source>
            <translation>%1 刚被另一个程序更改，请重试</translation>
        </message>
        <message>
            <source>The environment sets %1, which %2 takes before its settings file; unset it where %3 runs</source>
            <translation>环境变量 %1 已设置，%2 会优先采用它而非设置文件；请在运行 %3 的地方取消它</translation>
        </message>
        <message>
            <source>The settings file sets %1, a credential of your own or of another tool, which Claude Code would send beside the gateway's; take that line out, or undo the other tool's set-up, then try again</source>
            <translation>设置文件中有 %1，这是你自己或其他工具的凭据，Claude Code 会把它和网关的一起发送；请删除该行，或撤销那个工具的设置，然后重试</translation>
        </message>
        <message>
            <source>The settings file sets %1, with which Claude Code asks that cloud and not the gateway; take that line out first</source>
            <translation>设置文件中有 %1，Claude Code 会因此请求那个云而不是网关；请先删除该行</translation>
        </message>
        <message>
            <source>The settings file has an apiKeyHelper, whose key would go out in place of the login; take that line out, or connect without --keep-login</source>
            <translation>设置文件中有 apiKeyHelper，它的密钥会代替登录发送；请删除该行，或在不保留登录的情况下设置</translation>
        </message>
        <message>
            <source>config.toml selects the profile %1, which is left alone: a model_provider in it comes before the gateway</source>
            <translation>config.toml 选择了配置 %1，它保持不变：其中的 model_provider 优先于网关</translation>
        </message>
        <message>
            <source>Another base URL for OpenAI is set; it holds for Codex's own provider and not for the gateway</source>
            <translation>设置了另一个 OpenAI 的 base URL；它只用于 Codex 自己的提供商，不用于网关</translation>
        </message>
        <message>
            <source>The settings file points at %1; undo brings that back</source>
            <translation>设置文件指向 %1；撤销会恢复它</translation>
        </message>
        <message>
            <source>config.toml uses the provider %1; undo brings that back</source>
            <translation>config.toml 使用提供商 %1；撤销会恢复它</translation>
        </message>
        <message>
            <source>The catalog does not know "%1" (%2); it is passed on all the same, and its provider judges it</source>
            <translation>目录中没有“%1”（%2）；仍会照样转发，由其提供商判断</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made; check the rights on the folder above it</source>
            <translation>无法创建文件夹 %1，请检查上级文件夹的权限</translation>
        </message>
        <message>
            <source>The folder %1 cannot be made</source>
            <translation>无法创建文件夹 %1</translation>
        </message>
        <message>
            <source>This backup is no longer in %1</source>
            <translation>备份已不在 %1 中</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1 cannot be started: %2</source>
            <translation>无法启动 %1：%2</translation>
        </message>
        <message>
            <source>the connection was lost while the job was handed in. Whether it was taken, and is billed, nobody can tell; it was not sent again, so that it is not paid twice. Look into the provider's own list of jobs or usage: if it is not there, send the request anew</source>
            <translation>提交任务时连接中断。任务是否已被接受、是否计费，无从得知；为避免重复付费，没有再次发送。请在提供商自己的任务列表或用量中查看：如果不在其中，请重新发送请求</translation>
        </message>
        <message>
            <source>gw-(made when this is applied)</source>
            <translation>gw-（应用时创建）</translation>
        </message>
        <message>
            <source>Another program listens on %1. End it, or choose another port (0 takes a free one).</source>
            <translation>另一个程序正在监听 %1。请结束该程序，或选择其他端口（0 表示使用空闲端口）。</translation>
        </message>
        <message>
            <source>This account may not listen on %1. Choose a port above 1023 (0 takes a free one).</source>
            <translation>此账户不能监听 %1。请选择大于 1023 的端口（0 表示使用空闲端口）。</translation>
        </message>
        <message>
            <source>This computer has no address %1. Choose another one to listen on.</source>
            <translation>本机没有地址 %1。请选择其他监听地址。</translation>
        </message>
        <message>
            <source>%1: it should hold an object ({ … }). Nothing was changed; mend the file</source>
            <translation>%1：其中应为一个对象（{ … }）。未作任何更改；请修正该文件</translation>
        </message>
        <message>
            <source>%1: "env" should be an object. Nothing was changed; mend the file</source>
            <translation>%1：“env”应为一个对象。未作任何更改；请修正该文件</translation>
        </message>
        <message>
            <source>%1. Nothing was changed; mend the file, then try again</source>
            <translation>%1。未作任何更改；请修正该文件，然后重试</translation>
        </message>
        <message>
            <source>%1 cannot be removed: %2</source>
            <translation>无法删除 %1：%2</translation>
        </message>
        <message>
            <source>The list at %1 cannot be had: %2</source>
            <translation>无法获取 %1 的列表：%2</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full. Free some space on it.</source>
            <translation>%1 所在的磁盘已满。请腾出一些空间。</translation>
        </message>
        <message>
            <source>Another program holds %1 locked. Close the program that has it open.</source>
            <translation>另一个程序锁定了 %1。请关闭打开它的程序。</translation>
        </message>
        <message>
            <source>%1 cannot be written. Give your user permission to write to the file and its folder.</source>
            <translation>无法写入 %1。请为你的用户授予该文件及其文件夹的写入权限。</translation>
        </message>
        <message>
            <source>%1 cannot be opened. Check that its folder exists and that your user may write there.</source>
            <translation>无法打开 %1。请检查其文件夹是否存在，以及你的用户能否写入。</translation>
        </message>
        <message>
            <source>Reading or writing %1 failed (%2). Check its disk: space, quota, file size limit, health.</source>
            <translation>读写 %1 失败（%2）。请检查磁盘：空间、配额、文件大小上限和健康状况。</translation>
        </message>
    </context>
    <context>
        <name>station::ImageDesk</name>
        <message>
            <source>The picture to change cannot be read: %1</source>
            <translation>无法读取要修改的图片：%1</translation>
        </message>
        <message>
            <source>The picture is too large to be read.</source>
            <translation>图片过大，无法读取。</translation>
        </message>
        <message>
            <source>The answer holds no picture.</source>
            <translation>回答中没有图片。</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>生成用时</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>%1 cannot be read, or is larger than 32 MB.</source>
            <translation>无法读取 %1，或其大于 32 MB。</translation>
        </message>
        <message>
            <source>%1 is no PNG, JPEG or WebP picture.</source>
            <translation>%1 不是 PNG、JPEG 或 WebP 图片。</translation>
        </message>
        <message>
            <source>The provider gave an address in place of the picture: %1</source>
            <translation>提供商给出的是地址而不是图片：%1</translation>
        </message>
    </context>
    <context>
        <name>station::KeysModel</name>
        <message>
            <source>A key needs a name that says what it is for</source>
            <translation>密钥需要一个说明用途的名称</translation>
        </message>
        <message>
            <source>Requests a minute are a whole number above zero</source>
            <translation>每分钟请求数须为大于零的整数</translation>
        </message>
        <message>
            <source>A budget is an amount in US dollars, for example 20</source>
            <translation>预算是美元金额，例如 20</translation>
        </message>
        <message>
            <source>The last day is one to come, written as 2027-03-31</source>
            <translation>最后一天须是将来的日期，写作 2027-03-31</translation>
        </message>
        <message>
            <source>all models</source>
            <translation>所有模型</translation>
        </message>
        <message>
            <source>%1 requests a minute</source>
            <translation>每分钟 %1 次请求</translation>
        </message>
        <message>
            <source>%1 a day</source>
            <translation>每天 %1</translation>
        </message>
        <message>
            <source>%1 a month</source>
            <translation>每月 %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>%1 this month</source>
            <translation>本月 %1</translation>
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
            <translation>跟随系统</translation>
        </message>
    </context>
    <context>
        <name>station::Licences</name>
        <message>
            <source>this program</source>
            <translation>本程序</translation>
        </message>
        <message>
            <source>window, network, storage</source>
            <translation>窗口、网络、存储</translation>
        </message>
        <message>
            <source>the gateway's own server</source>
            <translation>网关自己的服务器</translation>
        </message>
        <message>
            <source>calls to providers</source>
            <translation>调用提供商</translation>
        </message>
        <message>
            <source>reading JSON</source>
            <translation>读取 JSON</translation>
        </message>
        <message>
            <source>writing JSON</source>
            <translation>写入 JSON</translation>
        </message>
        <message>
            <source>Codex's settings</source>
            <translation>Codex 的设置</translation>
        </message>
        <message>
            <source>the system's keychain</source>
            <translation>系统钥匙串</translation>
        </message>
        <message>
            <source>public domain</source>
            <translation>公有领域</translation>
        </message>
        <message>
            <source>storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>compressed requests</source>
            <translation>压缩的请求</translation>
        </message>
        <message>
            <source>typefaces</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>catalog of models and prices</source>
            <translation>模型与价格目录</translation>
        </message>
        <message>
            <source>speech on this machine, where installed</source>
            <translation>本机语音（若已安装）</translation>
        </message>
        <message>
            <source>reading office documents</source>
            <translation>读取办公文档</translation>
        </message>
    </context>
    <context>
        <name>station::LineTroubles</name>
        <message>
            <source>key refused</source>
            <translation>密钥被拒</translation>
        </message>
    </context>
    <context>
        <name>station::MediaClient</name>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>网关无响应：%1</translation>
        </message>
        <message>
            <source>The answer broke off before its end.</source>
            <translation>回答在结束前中断。</translation>
        </message>
    </context>
    <context>
        <name>station::ModelInfos</name>
        <message>
            <source>retired by its provider</source>
            <translation>已被提供商停用</translation>
        </message>
        <message>
            <source>only for the program whose sign-in it is</source>
            <translation>仅供拥有该登录的程序使用</translation>
        </message>
        <message>
            <source>a key for %1</source>
            <translation>%1 的密钥</translation>
        </message>
    </context>
    <context>
        <name>station::ModelList</name>
        <message>
            <source>%1 context</source>
            <translation>%1 上下文</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>%1 in, %2 out per 1M</source>
            <translation>每 1M 输入 %1，输出 %2</translation>
        </message>
        <message>
            <source>unpriced</source>
            <translation>无定价</translation>
        </message>
    </context>
    <context>
        <name>station::OwnPrices</name>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>$ for 1M tokens</source>
            <translation>美元 / 100 万 token</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>写入缓存</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>$ for 1M characters</source>
            <translation>美元 / 100 万字符</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>$ a minute</source>
            <translation>美元 / 分钟</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>$ each</source>
            <translation>美元 / 张</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>$ a second</source>
            <translation>美元 / 秒</translation>
        </message>
        <message>
            <source>The model is no longer in the catalog</source>
            <translation>该模型已不在目录中</translation>
        </message>
        <message>
            <source>Write “%1” as US dollars, for example %2</source>
            <translation>请用美元填写“%1”，例如 %2</translation>
        </message>
        <message>
            <source>“In” and “Out” are both needed; 0 is for what is free</source>
            <translation>“输入”和“输出”都要填写；免费的填 0</translation>
        </message>
    </context>
    <context>
        <name>station::PaletteModel</name>
        <message>
            <source>Copy base URL</source>
            <translation>复制 Base URL</translation>
        </message>
        <message>
            <source>Stop the gateway</source>
            <translation>停止网关</translation>
        </message>
        <message>
            <source>Start the gateway</source>
            <translation>启动网关</translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>新对话</translation>
        </message>
        <message>
            <source>Theme: day</source>
            <translation>主题：日间</translation>
        </message>
        <message>
            <source>Theme: night</source>
            <translation>主题：夜间</translation>
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation>主题：跟随系统</translation>
        </message>
        <message>
            <source>Show shortcuts</source>
            <translation>显示快捷键</translation>
        </message>
        <message>
            <source>Quit Token Station</source>
            <translation>退出 Token Station</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>提供商</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>试用</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Playground</source>
            <translation>试验场</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>用量</translation>
        </message>
        <message>
            <source>Station</source>
            <translation>车站</translation>
        </message>
    </context>
    <context>
        <name>station::Places</name>
        <message>
            <source>Configuration</source>
            <translation>配置文件</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>%1 is not there yet: it is made when the gateway starts.</source>
            <translation>%1 尚不存在：网关启动时会创建。</translation>
        </message>
        <message>
            <source>No program on this machine opens %1. Copy the path instead.</source>
            <translation>这台电脑上没有程序能打开 %1。请改为复制路径。</translation>
        </message>
    </context>
    <context>
        <name>station::Preferences</name>
        <message>
            <source>Add Token Station to the login items of the system's own settings</source>
            <translation>请在系统设置的登录项中添加 Token Station</translation>
        </message>
        <message>
            <source>QT_SCALE_FACTOR was set for this program and stands above it</source>
            <translation>已为本程序设置 QT_SCALE_FACTOR，它优先于此项</translation>
        </message>
        <message>
            <source>Takes effect at the next start</source>
            <translation>下次启动时生效</translation>
        </message>
    </context>
    <context>
        <name>station::Programs</name>
        <message>
            <source>Shell environment</source>
            <translation>Shell 环境变量</translation>
        </message>
        <message>
            <source>In the shell, or its start-up file; one key serves all three dialects</source>
            <translation>在 shell 或其启动文件中；一个密钥适用于三种协议</translation>
        </message>
        <message>
            <source>In a terminal</source>
            <translation>在终端中</translation>
        </message>
        <message>
            <source>In opencode.json of the project, or ~/.config/opencode/opencode.json</source>
            <translation>在项目的 opencode.json 或 ~/.config/opencode/opencode.json 中</translation>
        </message>
        <message>
            <source>In a terminal; Aider wants openai/ before the gateway's name of a model</source>
            <translation>在终端中；Aider 要求在网关的模型名前加 openai/</translation>
        </message>
        <message>
            <source>In ~/.continue/config.yaml; the key goes into ~/.continue/.env as TOKEN_STATION_API_KEY=…</source>
            <translation>在 ~/.continue/config.yaml 中；密钥写入 ~/.continue/.env：TOKEN_STATION_API_KEY=…</translation>
        </message>
        <message>
            <source>In Zed's settings.json; Zed reads the key from the variable TOKEN_STATION_API_KEY</source>
            <translation>在 Zed 的 settings.json 中；Zed 从变量 TOKEN_STATION_API_KEY 读取密钥</translation>
        </message>
        <message>
            <source>In Cline's settings, as its API provider</source>
            <translation>在 Cline 的设置中，作为 API 提供商</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderAddresses</name>
        <message>
            <source>OpenAI: Chat Completions</source>
            <translation>OpenAI：Chat Completions</translation>
        </message>
        <message>
            <source>OpenAI: Responses</source>
            <translation>OpenAI：Responses</translation>
        </message>
        <message>
            <source>Anthropic: Messages</source>
            <translation>Anthropic：Messages</translation>
        </message>
        <message>
            <source>Gemini</source>
            <translation>Gemini</translation>
        </message>
        <message>
            <source>A provider of your own has no usual address</source>
            <translation>自己添加的提供商没有默认地址</translation>
        </message>
        <message>
            <source>A name has lower-case letters, digits and hyphens: “my-server”</source>
            <translation>名称只能包含小写字母、数字和连字符：“my-server”</translation>
        </message>
        <message>
            <source>“%1” is there already</source>
            <translation>“%1”已存在</translation>
        </message>
        <message>
            <source>An address is like https://api.example.com/v1, without a login and a query</source>
            <translation>地址形如 https://api.example.com/v1，不含登录信息和查询参数</translation>
        </message>
        <message>
            <source>Only a provider of your own can be duplicated</source>
            <translation>只能复制自己添加的提供商</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderInfos</name>
        <message>
            <source>API key</source>
            <translation>API 密钥</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>在此应用内</translation>
        </message>
    </context>
    <context>
        <name>station::ProviderNotes</name>
        <message>
            <source>Uses the ChatGPT sign-in of the Codex CLI and counts against your ChatGPT plan, whose terms and usage limits apply.</source>
            <translation>使用 Codex CLI 的 ChatGPT 登录，计入你的 ChatGPT 套餐，适用其条款和用量限制。</translation>
        </message>
        <message>
            <source>Uses your Claude subscription from Claude Code itself: Anthropic permits subscription sign-ins in its own apps only, so requests of other clients are refused.</source>
            <translation>由 Claude Code 自身使用你的 Claude 订阅：Anthropic 只允许在其自家应用中使用订阅登录，因此会拒绝其他客户端的请求。</translation>
        </message>
        <message>
            <source>A key works in its own region only: for an international key set the base URL to https://dashscope-intl.aliyuncs.com/compatible-mode/v1.</source>
            <translation>密钥只在其所属区域有效：国际密钥请将 Base URL 设为 https://dashscope-intl.aliyuncs.com/compatible-mode/v1。</translation>
        </message>
        <message>
            <source>Takes an API key, or the access_key and secret_key of older accounts in config.json; accounts in mainland China use the base URL https://api-beijing.klingai.com.</source>
            <translation>接受 API 密钥，或在 config.json 中填写旧账户的 access_key 和 secret_key；中国大陆账户使用 Base URL https://api-beijing.klingai.com。</translation>
        </message>
        <message>
            <source>A key works in its own region only, and each model has to be activated in the ModelArk console.</source>
            <translation>密钥只在其所属区域有效，且每个模型都须在 ModelArk 控制台中开通。</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.moonshot.cn/v1.</source>
            <translation>中国大陆账户使用 Base URL https://api.moonshot.cn/v1。</translation>
        </message>
        <message>
            <source>A key of the GLM Coding Plan needs the base URL https://api.z.ai/api/coding/paas/v4.</source>
            <translation>GLM Coding Plan 的密钥需使用 Base URL https://api.z.ai/api/coding/paas/v4。</translation>
        </message>
        <message>
            <source>Accounts in mainland China use the base URL https://api.minimaxi.com/v1.</source>
            <translation>中国大陆账户使用 Base URL https://api.minimaxi.com/v1。</translation>
        </message>
        <message>
            <source>Ollama shortens long prompts silently unless its context length is raised.</source>
            <translation>除非调大上下文长度，否则 Ollama 会静默截断长提示词。</translation>
        </message>
        <message>
            <source>Tools work only when llama-server was started with --jinja.</source>
            <translation>仅当 llama-server 以 --jinja 启动时才能使用工具。</translation>
        </message>
        <message>
            <source>Speech models that run on this machine: nothing leaves it.</source>
            <translation>在这台电脑上运行的语音模型：数据不会离开本机。</translation>
        </message>
        <message>
            <source>Simulated: the answers are made up on this machine and cost nothing.</source>
            <translation>模拟：回答在这台电脑上编造，不收费。</translation>
        </message>
    </context>
    <context>
        <name>station::ProvidersModel</name>
        <message>
            <source>%1 of %2 lines open</source>
            <translation>%2 条线路中 %1 条开通</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Saved in the keychain</source>
            <translation>已存入钥匙串</translation>
        </message>
        <message>
            <source>Key removed</source>
            <translation>密钥已移除</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>正在测试…</translation>
        </message>
        <message>
            <source>Tested %1, answered in %2</source>
            <translation>%1 测试，%2内响应</translation>
        </message>
        <message>
            <source>inside this app</source>
            <translation>在此应用内</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>已开通</translation>
        </message>
        <message>
            <source>Not set up</source>
            <translation>未设置</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>无密钥</translation>
        </message>
        <message>
            <source>Key refused</source>
            <translation>密钥被拒</translation>
        </message>
        <message>
            <source>Disturbed</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>Simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>Found here</source>
            <translation>已发现</translation>
        </message>
        <message>
            <source>Key in the keychain</source>
            <translation>密钥在钥匙串中</translation>
        </message>
        <message>
            <source>Key from %1</source>
            <translation>密钥来自 %1</translation>
        </message>
        <message>
            <source>Key from the file %1</source>
            <translation>密钥来自文件 %1</translation>
        </message>
        <message>
            <source>Sign-in of %1</source>
            <translation>%1 的登录</translation>
        </message>
        <message>
            <source>%1 at %2, retrying at %3</source>
            <translation>%1（%2），将于 %3 重试</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>5 hours</source>
            <translation>5 小时</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>1 周</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 used</source>
            <translation>已用 %1</translation>
        </message>
        <message>
            <source>%1 of %2 left</source>
            <translation>剩余 %1 / %2</translation>
        </message>
        <message>
            <source>, resets %1</source>
            <translation>，%1 重置</translation>
        </message>
        <message>
            <source>, as of %1</source>
            <translation>，截至 %1</translation>
        </message>
        <message>
            <source>The test was stopped</source>
            <translation>测试已停止</translation>
        </message>
        <message>
            <source>at this pace used up by %1</source>
            <translation>按此速度将于 %1 用完</translation>
        </message>
    </context>
    <context>
        <name>station::RequestDetail</name>
        <message>
            <source>the first %1 of %2</source>
            <translation>%2 中的前 %1</translation>
        </message>
        <message>
            <source>(not text: %1)</source>
            <translation>（非文本：%1）</translation>
        </message>
        <message>
            <source>a program without a name</source>
            <translation>未命名的程序</translation>
        </message>
        <message>
            <source>%1, key “%2”</source>
            <translation>%1，密钥“%2”</translation>
        </message>
        <message>
            <source>asked for as “%1” by %2</source>
            <translation>由 %2 以“%1”请求</translation>
        </message>
        <message>
            <source>%1 done</source>
            <translation>%1 完成</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>translated</source>
            <translation>已转换</translation>
        </message>
        <message>
            <source>passed through</source>
            <translation>透传</translation>
        </message>
        <message>
            <source>%1 calls</source>
            <translation>%1 次调用</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>写入缓存</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>First token</source>
            <translation>首 token</translation>
        </message>
        <message>
            <source>Tokens/s</source>
            <translation>Token/秒</translation>
        </message>
        <message>
            <source>Gateway</source>
            <translation>网关</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>shown once it has ended</source>
            <translation>结束后显示</translation>
        </message>
        <message>
            <source>%1 in all</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>%1 in all, %2 of it in this gateway</source>
            <translation>共 %1，其中网关占 %2</translation>
        </message>
        <message>
            <source>It still runs.</source>
            <translation>仍在运行。</translation>
        </message>
        <message>
            <source>The request was not kept: bodies are logged only where log.bodies in config.json says so.</source>
            <translation>该请求未保存：仅当 config.json 的 log.bodies 要求时才记录正文。</translation>
        </message>
        <message>
            <source>What the client sent</source>
            <translation>客户端发送的内容</translation>
        </message>
        <message>
            <source>No provider was called</source>
            <translation>未调用提供商</translation>
        </message>
        <message>
            <source>What %1 got</source>
            <translation>%1 收到的内容</translation>
        </message>
        <message>
            <source>status %1 · %2</source>
            <translation>状态 %1 · %2</translation>
        </message>
        <message>
            <source>From the client</source>
            <translation>来自客户端</translation>
        </message>
        <message>
            <source>To %1</source>
            <translation>发往 %1</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>来自 %1</translation>
        </message>
        <message>
            <source>status %1</source>
            <translation>状态 %1</translation>
        </message>
        <message>
            <source>asked by %1</source>
            <translation>由 %1 请求</translation>
        </message>
        <message numerus="yes">
            <source>%n fields dropped</source>
            <translation>
                <numerusform>丢弃 %n 个字段</numerusform>
            </translation>
        </message>
        <message>
            <source>(removed)</source>
            <translation>（已移除）</translation>
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
            <translation>%1 → %2 token</translation>
        </message>
        <message>
            <source>%1, %2, asked by %3, %4, %5, %6</source>
            <translation>%1，%2，由 %3 请求，%4，%5，%6</translation>
        </message>
        <message numerus="yes">
            <source>%n images</source>
            <translation>
                <numerusform>%n 张图像</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens/s</source>
            <translation>%1 token/秒</translation>
        </message>
    </context>
    <context>
        <name>station::Requests</name>
        <message>
            <source>%1 in the ledger</source>
            <translation>账本中 %1 条</translation>
        </message>
    </context>
    <context>
        <name>station::Resender</name>
        <message>
            <source>The request was too long to be kept whole, so it cannot be sent again.</source>
            <translation>请求过长，未完整保存，无法重新发送。</translation>
        </message>
        <message>
            <source>The request is a form or names no model, so it cannot be sent again.</source>
            <translation>该请求是表单或未指定模型，无法重新发送。</translation>
        </message>
        <message>
            <source>The gateway does not answer: %1</source>
            <translation>网关无响应：%1</translation>
        </message>
        <message>
            <source>It was answered with status %1.</source>
            <translation>响应状态为 %1。</translation>
        </message>
    </context>
    <context>
        <name>station::SettingsTransfer</name>
        <message>
            <source>Settings (*.json)</source>
            <translation>设置 (*.json)</translation>
        </message>
        <message>
            <source>Export settings</source>
            <translation>导出设置</translation>
        </message>
        <message>
            <source>Import settings</source>
            <translation>导入设置</translation>
        </message>
        <message>
            <source>This file was not exported by Token Station.</source>
            <translation>此文件不是由 Token Station 导出的。</translation>
        </message>
        <message>
            <source>This file was exported by a newer Token Station; update this one first.</source>
            <translation>此文件由更新版本的 Token Station 导出；请先更新本程序。</translation>
        </message>
        <message>
            <source>Exported to %1.</source>
            <translation>已导出到 %1。</translation>
        </message>
        <message>
            <source>Imported. Provider keys are not in the file: set them in Providers.</source>
            <translation>已导入。文件中不含提供商密钥：请在“提供商”中设置。</translation>
        </message>
    </context>
    <context>
        <name>station::SpeechDesk</name>
        <message>
            <source>This computer cannot play %1 (%2); it can be saved, or made as wav.</source>
            <translation>本机无法播放 %1（%2）；可以保存，或改用 wav 格式生成。</translation>
        </message>
        <message>
            <source>The answer is no WAV of 16 bits; it can be saved.</source>
            <translation>回答不是 16 位 WAV；可以保存。</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>playing as it arrives, %1</source>
            <translation>边接收边播放，%1</translation>
        </message>
        <message>
            <source>arriving, %1</source>
            <translation>接收中，%1</translation>
        </message>
        <message>
            <source>decoding</source>
            <translation>解码中</translation>
        </message>
        <message>
            <source>playing</source>
            <translation>播放中</translation>
        </message>
        <message>
            <source>done, %1</source>
            <translation>完成，%1</translation>
        </message>
        <message>
            <source>First sound</source>
            <translation>首个声音</translation>
        </message>
        <message>
            <source>Made in</source>
            <translation>生成用时</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>字符</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>The sound could not be written: %1</source>
            <translation>无法写入音频：%1</translation>
        </message>
    </context>
    <context>
        <name>station::StorageControl</name>
        <message>
            <source>Ledger</source>
            <translation>账本</translation>
        </message>
        <message>
            <source>Times, models, tokens and cost of every exchange; no content</source>
            <translation>每次请求的时间、模型、token 和费用；不含内容</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Conversations, made media, stored answers and logged bodies</source>
            <translation>对话、生成的媒体、保存的回答和记录的正文</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Deleted.</source>
            <translation>已删除。</translation>
        </message>
        <message>
            <source>Saved states of both, made by you, on schedule, before a restore or before an upgrade</source>
            <translation>两者的保存状态：由你创建、自动创建，或在恢复、升级之前创建</translation>
        </message>
        <message>
            <source>The folder %1 cannot be deleted</source>
            <translation>无法删除文件夹 %1</translation>
        </message>
    </context>
    <context>
        <name>station::SvgView</name>
        <message>
            <source>There is nothing in this picture to be drawn.</source>
            <translation>这幅图中没有可绘制的内容。</translation>
        </message>
    </context>
    <context>
        <name>station::Terminal</name>
        <message>
            <source>The folder %1 is not there</source>
            <translation>文件夹 %1 不存在</translation>
        </message>
        <message>
            <source>No terminal program was found; install one, or name yours in the variable TERMINAL</source>
            <translation>未找到终端程序；请安装一个，或在变量 TERMINAL 中指明你的终端</translation>
        </message>
        <message>
            <source>%1 cannot be started</source>
            <translation>无法启动 %1</translation>
        </message>
    </context>
    <context>
        <name>station::TranscriptDesk</name>
        <message>
            <source>The model heard no words.</source>
            <translation>模型没有听到话语。</translation>
        </message>
        <message>
            <source>This computer has no microphone; take a file.</source>
            <translation>本机没有麦克风；请使用文件。</translation>
        </message>
        <message>
            <source>The microphone cannot be opened; another program may have it.</source>
            <translation>无法打开麦克风；可能被其他程序占用。</translation>
        </message>
        <message>
            <source>recording</source>
            <translation>录音中</translation>
        </message>
        <message>
            <source>Only files of this computer can be sent.</source>
            <translation>只能发送本机文件。</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>无法读取 %1：%2</translation>
        </message>
        <message>
            <source>%1 is larger than 25 MB, which is the most that the API takes.</source>
            <translation>%1 超过 25 MB，这是 API 的上限。</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>已发送</translation>
        </message>
        <message>
            <source>Answered in</source>
            <translation>响应用时</translation>
        </message>
        <message>
            <source>Real time</source>
            <translation>实时倍率</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>The transcript could not be written: %1</source>
            <translation>无法写入转写文本：%1</translation>
        </message>
    </context>
    <context>
        <name>station::Translator</name>
        <message>
            <source>cut at the model's limit</source>
            <translation>到模型的上限被截断</translation>
        </message>
    </context>
    <context>
        <name>station::Tray</name>
        <message>
            <source>Copy base URL</source>
            <translation>复制 Base URL</translation>
        </message>
        <message>
            <source>Set up Claude Code…</source>
            <translation>设置 Claude Code…</translation>
        </message>
        <message>
            <source>Set up Codex…</source>
            <translation>设置 Codex…</translation>
        </message>
        <message>
            <source>Open Token Station</source>
            <translation>打开 Token Station</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>%1 tokens today</source>
            <translation>今日 %1 token</translation>
        </message>
        <message>
            <source>%1, %2 tokens unpriced</source>
            <translation>%1，%2 token 无定价</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Token Station: %1</source>
            <translation>Token Station：%1</translation>
        </message>
        <message>
            <source>%1: %2 tokens</source>
            <translation>%1：%2 token</translation>
        </message>
        <message>
            <source>Token Station keeps running</source>
            <translation>Token Station 保持运行</translation>
        </message>
        <message>
            <source>The gateway goes on. Open or quit it from this icon.</source>
            <translation>网关继续运行。可从此图标打开或退出。</translation>
        </message>
    </context>
    <context>
        <name>station::Usage</name>
        <message>
            <source>unpriced</source>
            <translation>无定价</translation>
        </message>
        <message>
            <source> + %1 unpriced</source>
            <translation> + %1 无定价</translation>
        </message>
        <message>
            <source>none was called</source>
            <translation>未调用</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>simulated</source>
            <translation>模拟</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1: %2 exchanges, %3 tokens, %4 of all, %5</source>
            <translation>%1：%2 次请求，%3 token，占 %4，%5</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>week of %1</source>
            <translation>%1当周</translation>
        </message>
        <message>
            <source>%1: %2 tokens, %3</source>
            <translation>%1：%2 token，%3</translation>
        </message>
        <message>
            <source>Exchanges</source>
            <translation>请求数</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>In</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Cached</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Cache write</source>
            <translation>写入缓存</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Reasoning</source>
            <translation>推理</translation>
        </message>
        <message>
            <source>Estimated</source>
            <translation>估算</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>%1 could not be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>已保存为 %1</translation>
        </message>
        <message>
            <source>%1 of %2 today</source>
            <translation>今日 %1 / %2</translation>
        </message>
        <message>
            <source>%1 of %2 this month</source>
            <translation>本月 %1 / %2</translation>
        </message>
        <message>
            <source>Write a day as %1 or %2</source>
            <translation>日期请写作 %1 或 %2</translation>
        </message>
        <message>
            <source>The first day is after the last one</source>
            <translation>第一天晚于最后一天</translation>
        </message>
        <message>
            <source>Ten years at most</source>
            <translation>最多十年</translation>
        </message>
    </context>
    <context>
        <name>station::UsageChart</name>
        <message>
            <source>Tokens by hour</source>
            <translation>每小时 token</translation>
        </message>
        <message>
            <source>Tokens by day</source>
            <translation>每日 token</translation>
        </message>
        <message>
            <source>%1 tkns unpriced</source>
            <translation>%1 tkns 无定价</translation>
        </message>
        <message>
            <source>%1: %2 tkns, %3</source>
            <translation>%1：%2 tkns，%3</translation>
        </message>
    </context>
    <context>
        <name>station::VideoMaker</name>
        <message>
            <source>The answer names no job.</source>
            <translation>回答中没有任务。</translation>
        </message>
    </context>
</TS>
