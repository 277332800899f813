// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Station.Controls
import Station.Theme

// One row of the conversation, shown by its componentType.
Item {
    id: row

    required property string componentType
    required property string html
    required property bool rich
    required property string plain
    required property string style
    required property int level
    required property string marker
    required property string title
    required property string code
    required property bool continued
    required property var table
    required property var alignments
    required property bool streaming
    required property var figures
    required property string message
    required property int place
    required property int places
    required property var chips
    required property bool translated
    required property bool pictured
    required property int index

    // Branches and retries wait for the answer that streams.
    property bool busy: false
    // Whether this answer is read aloud now, what hinders that, and what went wrong with it.
    property bool spoken: false
    property string silence
    property string speechProblem
    // The answer that was cut, if one was, and whether it is gone on with in place.
    property string unfinished
    property bool goesOnInPlace: false
    property bool selectionElsewhere: false
    // Of code that is shown as a picture: all of it.
    property string wholeCode
    // Why nothing is translated now.
    property string translationHindrance

    signal linkWanted(string url)
    signal copyWanted(string text)
    signal codeCopyWanted()
    signal pictureWanted(bool shown)
    signal messageCopyWanted(string message)
    signal speakWanted(string message)
    signal editWanted(string message)
    signal removeWanted(string message)
    signal branchOffWanted(string message)
    signal retryWanted(string message)
    signal providersWanted()
    signal turnWanted(string message, int step)
    signal stopWanted()
    signal goOnWanted()
    signal quoteWanted(string message)
    signal translateWanted(string message, Item button)
    signal translationCopyWanted(string message)
    signal translationRemoveWanted(string message)
    signal selected(string text)

    readonly property int space: componentType === "Prompt" ? (index > 0 ? 28 : 20) : componentType === "Answer" ? 20
                               : componentType === "Translation" ? 12 : style === "item" ? (continued ? 4 : 10) : continued ? 0 : componentType === "Figures" ? 24
                               : style === "heading" ? 20 : 14

    // Its first row shows the picture of all of it.
    readonly property bool drawnAbove: pictured && continued
    visible: !drawnAbove
    // Not by `visible`: on a page that is hidden nothing is, and a list of rows without height makes them all.
    implicitHeight: drawnAbove ? 0 : space + content.implicitHeight

    Loader {
        id: content
        x: row.translated ? 16 : 0
        y: row.space
        width: row.width - x
        sourceComponent: {
            switch (row.componentType) {
            case "Prompt": return prompt;
            case "Answer": return answer;
            case "Code": return codeBlock;
            case "Table": return tableBlock;
            case "Reasoning": return reasoning;
            case "ToolCall": return toolCall;
            case "Error": return errorBlock;
            case "Note": return noteBlock;
            case "Figures": return figuresBlock;
            case "Translation": return translation;
            default: return textBlock;
            }
        }
    }

    // Qt 6.4 refuses a Loader's component in a file with bound components, so these find the row by its id.
    // qmllint disable unqualified
    Component {
        id: prompt
        PromptBlock {
            text: row.plain
            time: row.title
            chips: row.chips
            place: row.place
            places: row.places
            busy: row.busy
            translationHindrance: row.translationHindrance
            onCopyWanted: row.copyWanted(row.plain)
            onQuoteWanted: row.quoteWanted(row.message)
            onTranslateWanted: button => row.translateWanted(row.message, button)
            onEditWanted: row.editWanted(row.message)
            onRemoveWanted: row.removeWanted(row.message)
            onBranchOffWanted: row.branchOffWanted(row.message)
            onTurnWanted: step => row.turnWanted(row.message, step)
        }
    }
    Component {
        id: answer
        Item {
            implicitHeight: 24
            LineCode {
                id: box
                y: 4
                code: row.code
                visible: row.code !== ""
            }
            Label {
                x: row.code !== "" ? 36 : 0
                y: 2
                width: branches.x - x - 12
                elide: Text.ElideRight
                // Beside others, the provider's part of the name is its line code.
                text: row.code !== "" && row.width < 400 ? row.title.substring(row.title.indexOf("/") + 1) : row.title
                font.weight: 600
            }
            Branches {
                id: branches
                anchors.right: state.left
                anchors.rightMargin: places > 1 ? 12 : 0
                place: row.place
                places: row.places
                busy: row.busy
                onTurnWanted: step => row.turnWanted(row.message, step)
            }
            Row {
                id: state
                anchors.right: parent.right
                spacing: 6
                Lamp {
                    y: 4
                    diameter: 8
                    kind: row.marker
                }
                Label {
                    y: 4
                    styleName: "small"
                    text: row.plain
                    color: row.streaming ? Theme.amber : row.marker === "closed" ? Theme.red : Theme.ink2
                }
                Item { width: 4; height: 1; visible: stop.visible }
                Btn {
                    id: stop
                    objectName: "stop"
                    small: true
                    iconName: "stop"
                    text: qsTr("Stop")
                    tip: qsTr("Esc")
                    visible: row.streaming
                    onPressedLive: row.stopWanted()
                }
            }
        }
    }
    Component {
        id: textBlock
        TextBlock {
            html: row.html
            rich: row.rich
            style: row.style
            level: row.level
            marker: row.marker
            elsewhere: row.selectionElsewhere
            onSelected: text => row.selected(text)
            onLinkWanted: url => row.linkWanted(url)
        }
    }
    Component {
        id: codeBlock
        CodeBlock {
            code: row.plain
            language: row.title
            continued: row.continued
            streaming: row.streaming
            pictured: row.pictured
            wholeCode: row.wholeCode
            onCopyWanted: row.codeCopyWanted()
            onPictureWanted: shown => row.pictureWanted(shown)
        }
    }
    Component {
        id: tableBlock
        TableBlock {
            rows: row.table
            alignments: row.alignments
            onLinkWanted: url => row.linkWanted(url)
        }
    }
    Component {
        id: reasoning
        FoldBlock {
            title: row.streaming ? qsTr("Reasoning…") : qsTr("Reasoning")
            text: row.plain
        }
    }
    Component {
        id: toolCall
        FoldBlock {
            title: row.title
            iconName: "terminal"
            text: row.plain
            code: true
            note: qsTr("tool call")
        }
    }
    Component {
        id: errorBlock
        ErrorBlock {
            words: row.plain
            advice: row.title
            action: row.code === "providers" ? qsTr("Open Providers") : row.code === "again" ? qsTr("Try again") : ""
            hindrance: row.busy && row.code === "again" ? qsTr("An answer streams: stop it first") : ""
            onWanted: row.code === "providers" ? row.providersWanted() : row.retryWanted(row.message)
        }
    }
    Component {
        id: noteBlock
        ErrorBlock {
            objectName: "answerNote"
            quiet: true
            words: row.plain
            advice: row.title
        }
    }
    Component {
        id: figuresBlock
        FiguresBlock {
            id: shown
            figures: row.figures
            reserve: actions.width + 8
            note: row.speechProblem
            Row {
                id: actions
                anchors.right: parent.right
                y: shown.besideY
                spacing: 4
                Btn {
                    objectName: "goOn"
                    kind: "quiet"
                    small: true
                    iconName: "goOn"
                    text: qsTr("Go on")
                    tip: row.goesOnInPlace ? qsTr("The model goes on with this answer, in its place")
                                           : qsTr("A question asks the model to go on; what comes is an answer of its own")
                    visible: row.unfinished !== "" && row.unfinished === row.message
                    onPressedLive: row.goOnWanted()
                }
                Btn {
                    objectName: "copyAnswer"
                    kind: "quiet"
                    small: true
                    iconName: "copy"
                    tip: qsTr("Copy the answer as Markdown")
                    onPressedLive: row.messageCopyWanted(row.message)
                }
                Btn {
                    objectName: "quoteAnswer"
                    kind: "quiet"
                    small: true
                    iconName: "quote"
                    tip: qsTr("Quote what is selected, or all of it, in the prompt")
                    onPressedLive: row.quoteWanted(row.message)
                }
                Btn {
                    id: translateAnswer
                    objectName: "translateAnswer"
                    kind: "quiet"
                    small: true
                    iconName: "language"
                    tip: qsTr("Translate")
                    hindrance: row.translationHindrance
                    onPressedLive: row.translateWanted(row.message, translateAnswer)
                }
                Btn {
                    objectName: "speakAnswer"
                    kind: "quiet"
                    small: true
                    iconName: row.spoken ? "stop" : "wave"
                    tip: row.spoken ? qsTr("Stop reading") : qsTr("Read the answer aloud")
                    hindrance: row.spoken ? "" : row.silence
                    onPressedLive: row.speakWanted(row.message)
                }
                Btn {
                    objectName: "editAnswer"
                    kind: "quiet"
                    small: true
                    iconName: "edit"
                    tip: qsTr("Edit the answer; the model's own stays as a branch")
                    hindrance: row.busy ? qsTr("An answer streams: stop it first") : ""
                    onPressedLive: row.editWanted(row.message)
                }
                Btn {
                    objectName: "retryHere"
                    kind: "quiet"
                    small: true
                    iconName: "retry"
                    tip: qsTr("Ask again; this answer stays as a branch")
                    hindrance: row.busy ? qsTr("An answer streams: stop it first") : ""
                    onPressedLive: row.retryWanted(row.message)
                }
                Btn {
                    objectName: "branchOffAnswer"
                    kind: "quiet"
                    small: true
                    iconName: "branch"
                    tip: qsTr("New conversation from here")
                    hindrance: row.busy ? qsTr("An answer streams: stop it first") : ""
                    onPressedLive: row.branchOffWanted(row.message)
                }
                Btn {
                    objectName: "removeAnswer"
                    kind: "quiet"
                    small: true
                    iconName: "trash"
                    tip: qsTr("Delete this answer")
                    visible: row.places > 1
                    hindrance: row.busy ? qsTr("An answer streams: stop it first") : ""
                    onPressedLive: row.removeWanted(row.message)
                }
            }
        }
    }
    Component {
        id: translation
        TranslationHead {
            language: row.title
            words: row.plain
            lamp: row.marker
            running: row.streaming
            onStopWanted: row.translationRemoveWanted(row.message)
            onCopyWanted: row.translationCopyWanted(row.message)
            onRemoveWanted: row.translationRemoveWanted(row.message)
        }
    }
    // qmllint enable unqualified

    // What is translated stands apart from what was said.
    Rectangle {
        width: 2
        y: row.componentType === "Translation" ? row.space : 0
        height: row.height - y
        color: Theme.line
        visible: row.translated
    }
}
