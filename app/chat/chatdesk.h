// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatexport.h"
#include "app/chat/chatparameters.h"
#include "app/chat/conversation.h"
#include "app/chat/conversationlist.h"
#include "app/media/modelchoice.h"

#include <QTimer>
#include <QUrl>
#include <QVariantList>

#include <array>

namespace station {

/**
 * The chat of the playground: up to four lanes on one prompt, the conversations that are kept, and what the next prompt
 * takes with it. Main thread; the store has its own.
 */
class ChatDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(station::ConversationList *history READ history CONSTANT)
    Q_PROPERTY(int laneCount READ laneCount NOTIFY lanesChanged)
    Q_PROPERTY(QString conversationId READ conversationId NOTIFY conversationChanged)
    Q_PROPERTY(QString title READ title NOTIFY conversationChanged)
    /** Tokens and cost of the whole conversation, every lane and branch; empty: nothing was counted. */
    Q_PROPERTY(QString totals READ totals NOTIFY conversationChanged)
    Q_PROPERTY(bool streaming READ streaming NOTIFY streamingChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY streamingChanged)
    /** Why nothing can be sent now; empty: it can. */
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY hindranceChanged)
    /** What the store or a file said when something did not work; empty: nothing did. */
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    /** What is typed and not sent yet; each conversation has its own. */
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    Q_PROPERTY(QVariantList attachments READ attachmentChips NOTIFY attachmentsChanged)
    /** Why what is attached does not go to every model, or how it came there; empty: there is nothing to say. */
    Q_PROPERTY(QString attachmentNote READ attachmentNote NOTIFY attachmentsChanged)
    /** Whether a model that is asked takes images, and PDFs. */
    Q_PROPERTY(bool takesImages READ takesImages NOTIFY modelsChanged)
    Q_PROPERTY(bool takesPdfs READ takesPdfs NOTIFY modelsChanged)
    Q_PROPERTY(station::ChatParameters *parameters READ parameters CONSTANT)
    /** Parameters that a model which is asked has. */
    Q_PROPERTY(bool hasTemperature READ hasTemperature NOTIFY modelsChanged)
    Q_PROPERTY(QStringList efforts READ efforts NOTIFY modelsChanged)
public:
    static constexpr int kLanes = 4;
    static constexpr qsizetype kLongText = 100 * 1024; ///< UTF-16 units; a text field with more is slow to type in
    static constexpr int kRetryMs = 10'000;            ///< while something could not be kept

    ChatDesk(Backend &backend, ModelList &models, std::function<qint64()> now, QObject *parent = nullptr);

    /** Remembers there which model the first lane has, for the next start. */
    void keepChoiceIn(QSettings &settings);
    ConversationList *history() { return &m_history; }
    int laneCount() const { return m_laneCount; }
    /** The first one is always there. */
    Q_INVOKABLE station::Conversation *lane(int index) const { return m_lanes[size_t(index)].get(); }
    QString conversationId() const { return m_head.id; }
    QString title() const { return m_head.title; }
    QString totals() const;
    bool streaming() const;
    bool isEmpty() const;
    QString hindrance() const;
    QString problem() const { return m_problem.isEmpty() ? m_unkept : m_problem; }

    /** Asks all models. Says whether the first one was asked. */
    Q_INVOKABLE bool send(const QString &text);
    Q_INVOKABLE void stop();
    /** Puts another question in its place in every lane that has one there, or one's own words beside an answer. */
    Q_INVOKABLE bool edit(station::Conversation *lane, const QString &message, const QString &text);
    /** Takes a message out for good: a question with its answers, in every lane that has the same one there. */
    Q_INVOKABLE void removeMessage(station::Conversation *lane, const QString &message);
    /** Another model beside, which knows what was said with the first one. */
    Q_INVOKABLE bool addLane(const QString &model);
    /** What was said there stays kept. */
    Q_INVOKABLE void removeLane(int index);

    /** A new conversation; while an answer is written, asks first (leaveAsked). Says whether it is there. */
    Q_INVOKABLE bool startNew();
    /** Shows a conversation that is kept; while an answer is written, asks first (leaveAsked). */
    Q_INVOKABLE void open(const QString &id);
    /** Yes to leaveAsked: ends the answer, and does what was wanted. */
    Q_INVOKABLE void leave();
    /** A new conversation, whatever is being written. */
    void startAnew();
    Q_INVOKABLE void rename(const QString &id, const QString &title);
    Q_INVOKABLE void remove(const QString &id);
    /** Keeps another one like it, with all its branches, and opens that. */
    Q_INVOKABLE void duplicate(const QString &id);
    /** Keeps what was said in that lane up to a message as a conversation of its own, and opens that. */
    Q_INVOKABLE void branchOff(station::Conversation *lane, const QString &message);
    /**
     * Writes the conversation; `format`: markdown, json or pdf. Says whether it was written; a PDF is written on a
     * thread of its own, and what went wrong with it stands in `problem`.
     */
    Q_INVOKABLE bool exportTo(const QUrl &file, const QString &format);
    Q_INVOKABLE QString fileName(const QString &format) const;

    QString draft() const { return m_draft; }
    void setDraft(const QString &text);
    QVariantList attachmentChips() const;
    QString attachmentNote() const;
    bool takesImages() const { return anyTakes(ChatAttachment::Kind::Image); }
    bool takesPdfs() const { return anyTakes(ChatAttachment::Kind::Pdf); }
    Q_INVOKABLE void attach(const QList<QUrl> &files);
    /** A picture, files or a long text of the clipboard; says whether there was one. */
    Q_INVOKABLE bool paste();
    Q_INVOKABLE void detach(int index);
    Q_INVOKABLE void clearProblem();

    ChatParameters *parameters() { return &m_parameters; }
    bool hasTemperature() const;
    QStringList efforts() const;
    /** "≈ 1.2K tokens": what the first lane's request with that prompt comes to; empty: nothing would be asked. */
    Q_INVOKABLE QString promptSize(const QString &prompt) const;
    /** The request of a lane for that prompt; `language`: curl, python, javascript. */
    Q_INVOKABLE QString code(const QString &language, const QString &prompt, int lane) const;

Q_SIGNALS:
    void lanesChanged();
    void conversationChanged();
    void streamingChanged();
    void hindranceChanged();
    void problemChanged();
    void attachmentsChanged();
    void modelsChanged();
    /** An answer is still being written: is it to be stopped for what was wanted? */
    void leaveAsked();
    void draftChanged();
    /** Another conversation is there. */
    void opened();

private:
    void keep(const Conversation &lane, const QString &message);
    void forget(const std::vector<ChatMessage> &messages);
    void saveHead();
    void exportPdf(const QString &path, const ExportedConversation &conversation);
    void tellUnwritten(const QString &why);
    void begin(const QString &text);
    void markFastest();
    void take(const ConversationContent &content);
    void keepCopy(ConversationContent content);
    void setProblem(const QString &words);
    void setLaneCount(int count);
    bool anyTakes(ChatAttachment::Kind kind) const;
    void addAttachment(const Result<ChatAttachment> &attachment);

    /** A prompt that waits in a conversation for one to come back. */
    struct Draft {
        QString text;
        std::vector<ChatAttachment> attachments;
    };

    void keepChoice();
    void setHead(const StoredConversation &head);
    void changeDraft(const QString &conversation);
    void load(const QString &id);
    bool countHere(const LateFigures &late);
    void countLate(const LateFigures &late);

    Backend &m_backend;
    std::function<qint64()> m_now;
    ConversationStore m_store;
    ConversationList m_history;
    std::array<std::unique_ptr<Conversation>, kLanes> m_lanes;
    StoredConversation m_head;
    ModelChoice m_choice {QStringLiteral("chat/model")};
    QTimer m_marking; ///< several changes are looked at as one
    ChatParameters m_parameters;
    std::vector<ChatAttachment> m_attachments;
    QString m_problem;
    QString m_unkept; ///< what the store says while it cannot write
    QTimer m_retrying;
    QString m_draft;
    QHash<QString, Draft> m_drafts; ///< by conversation; of a new one below ""
    QString m_pasted;               ///< the attachment that a long text became
    QString m_wanted;               ///< the conversation to leave for, empty: a new one
    QString m_opening;              ///< the conversation that is being loaded
    int m_laneCount = 1;
    bool m_loading = false;
};

} // namespace station
