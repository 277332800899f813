// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/chat/chatclient.h"
#include "app/chat/chattree.h"
#include "app/chat/latefigures.h"
#include "app/chat/markdownblocks.h"
#include "app/chat/modellist.h"
#include "app/chat/translation.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * One lane of a conversation: what is said with one model at a time, with its branches. Main thread.
 *
 * What changes is told message by message (messageChanged), a streaming answer once a second, so that whoever keeps
 * them loses no more than that.
 */
class Conversation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(station::MarkdownBlocks *blocks READ blocks CONSTANT)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QString modelCode READ modelCode NOTIFY modelChanged)
    Q_PROPERTY(bool simulated READ simulated NOTIFY modelChanged)
    /** That the model cannot be used now, why and what to do; empty: it can, or none is chosen. */
    Q_PROPERTY(QString unusable READ unusable NOTIFY hindranceChanged)
    Q_PROPERTY(bool streaming READ streaming NOTIFY streamingChanged)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY streamingChanged)
    /** The newest answer where it was cut: it can be gone on with. Empty: there is none. */
    Q_PROPERTY(QString unfinished READ unfinished NOTIFY unfinishedChanged)
    /** Whether the model goes on in that very answer; else a question asks it to. */
    Q_PROPERTY(bool goesOnInPlace READ goesOnInPlace NOTIFY unfinishedChanged)
    /** The message that is being translated; empty: none is. */
    Q_PROPERTY(QString translating READ translating NOTIFY translatingChanged)
    /** Why nothing can be sent now; empty: it can. */
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY hindranceChanged)
public:
    static constexpr int kFlushMs = 33;

    Conversation(Backend &backend, ModelList &models, std::function<qint64()> now, QObject *parent = nullptr);

    MarkdownBlocks *blocks() { return &m_blocks; }
    QString model() const { return QString::fromUtf8(m_model); }
    void setModel(const QString &model);
    QString modelCode() const;
    bool simulated() const;
    QString unusable() const;
    /** Whether a person or a kept conversation named the model; else it is the first of the list. */
    bool isChosen() const { return m_chosen; }
    bool streaming() const { return m_streaming; }
    bool canRetry() const { return !m_streaming && !m_tree.isEmpty(); }
    QString hindrance() const;
    /** What the catalog says of the chosen model. */
    ModelInfo info() const { return m_models.info(m_model); }

    void setLane(int lane) { m_lane = lane; }
    /** Which one it is that goes on here; what comes late is told with it. */
    void setConversation(const QString &id) { m_conversation = id; }
    void setSettings(const ChatSettings &settings) { m_settings = settings; }
    /** Something of those settings that has to be put right before anything is asked; empty: nothing. */
    void setObstacle(const QString &words);
    const ChatTree &tree() const { return m_tree; }
    /** The request that a prompt would make now, or (without one) the newest one made again. */
    ChatRequest requestFor(const QString &prompt, const std::vector<ChatAttachment> &attachments) const;
    /** Takes what the store has, the oldest first, and shows the branch of `leaf`. */
    void load(const std::vector<ChatMessage> &messages, const QString &leaf);

    /** Adds a question and asks the model. Says whether it was sent. */
    Q_INVOKABLE bool send(const QString &text) { return send(text, {}); }
    bool send(const QString &text, const std::vector<ChatAttachment> &attachments);
    /** Ends the answer; what is there stays. */
    Q_INVOKABLE void stop();
    /** Asks the last question again, of the model that is chosen now. What was answered stays beside it. */
    Q_INVOKABLE void retry();
    /** The same for the question that this message is or answers. */
    Q_INVOKABLE void retryFrom(const QString &message);
    /** Goes on with the answer that was cut. Says whether the model was asked. */
    Q_INVOKABLE bool goOn();
    QString unfinished() const;
    bool goesOnInPlace() const { return begunRequest().has_value(); }
    /** Has the chosen model put a message into another language, in place of an earlier translation of it. */
    Q_INVOKABLE bool translate(const QString &message, const QString &language);
    /** What is there stays. */
    Q_INVOKABLE void stopTranslating() { m_translator.stop(); }
    Q_INVOKABLE void removeTranslation(const QString &message);
    Q_INVOKABLE QString translationOf(const QString &message) const;
    QString translating() const { return m_translator.message(); }
    /** Languages to choose from, the window's first: maps with id and name. */
    Q_INVOKABLE QVariantList languages() const { return targetLanguages(); }
    /** That text, or all of the message where it is empty, as a Markdown quote. */
    Q_INVOKABLE QString quoteOf(const QString &message, const QString &selected) const;
    /** Puts another question beside that one, with what was attached to it. Says whether it was sent. */
    Q_INVOKABLE bool edit(const QString &message, const QString &text);
    /** Puts a person's words beside an answer; what is said next goes on from them. Says whether they stand there. */
    bool rewrite(const QString &answer, const QString &text);
    /** Shows the branch `step` places beside. */
    Q_INVOKABLE void turnTo(const QString &message, int step);
    /** A question with its answers, or one answer of several; what was said after it stays. */
    Q_INVOKABLE bool canRemove(const QString &message) const { return m_tree.canRemove(message); }
    Q_INVOKABLE bool isQuestion(const QString &message) const;
    Q_INVOKABLE bool holds(const QString &message) const { return m_tree.find(message); }
    /** Says whether it went. */
    bool remove(const QString &message);
    Q_INVOKABLE QString textOf(const QString &message) const;
    /** What of it is read aloud. */
    Q_INVOKABLE QString spokenTextOf(const QString &message) const;
    /** Which question of the path it is, from 0; -1: none. */
    int questionIndex(const QString &message) const;
    QString questionAt(int index) const;
    Q_INVOKABLE void clear();
    /** The gateway's record of an answer that is here. */
    void countLate(const station::LateFigures &late);

Q_SIGNALS:
    void modelChanged();
    void streamingChanged();
    void hindranceChanged();
    void unfinishedChanged();
    void translatingChanged();
    /** The message of that id is new or has changed. */
    void messageChanged(const QString &id);
    /** Those messages are gone. */
    void messagesRemoved(const std::vector<station::ChatMessage> &messages);
    /** The gateway's record of an answer that is no longer here. */
    void countedElsewhere(const station::LateFigures &late);
    /** Another branch is shown. */
    void pathChanged();

private:
    ChatMessage &addMessage(bool fromUser, const QString &parent);
    ChatMessage *answer() { return m_tree.find(m_answerId); }
    void ask();
    void start(const ChatRequest &request);
    QUrl root() const;
    std::optional<ChatRequest> begunRequest() const;
    void resume(const QString &id, const ChatRequest &request);
    bool isRefusal() const;
    void askToGoOn();
    void takeTranslation(const QString &id, const QString &text, const QString &problem, bool over);
    void countTranslation(const LedgerRow *row);
    void showTranslation(const ChatMessage &message);
    void take(const ChatEvents &events);
    void takeText(const ChatEvent &event);
    void flush();
    void finish(ChatMessage::State state);
    void tellFigures();
    void watch(const LiveBatch &batch);
    void chooseFirst();
    void rebuild();
    void show(const ChatMessage &message);
    void showParts(const ChatMessage &message);
    void showEnd(const ChatMessage &message);
    QString lastQuestion() const;
    ProviderInfo provider() const;
    ProviderInfo provider(const QByteArray &model) const;
    /** What to do about the error of an answer, in the language of now. */
    QString adviceFor(const ChatMessage &answer) const;
    /** And what a button does about it, as MarkdownBlocks::addError(). */
    static QString actionFor(const ChatMessage &answer);

    Backend &m_backend;
    ModelList &m_models;
    std::function<qint64()> m_now;
    MarkdownBlocks m_blocks;
    ChatClient m_client;
    Translator m_translator;
    QString m_translated; ///< the message whose translation was made last in this run
    ChatTree m_tree;
    ChatSettings m_settings;
    QString m_obstacle;
    QByteArray m_model;
    QString m_answerId; ///< the newest answer of this run
    QString m_pending;  ///< text that the next flush shows
    QString m_pendingThought;
    QTimer m_flush;
    QTimer m_second;
    QElapsedTimer m_clock;
    std::optional<LedgerRow> m_row; ///< the gateway's record of the answer that streams, where it came first
    std::vector<LateFigures> m_uncounted;
    QString m_conversation;
    ChatUsage m_usage;
    ChatFigures m_before;                 ///< of the answer that is gone on with, until then
    std::optional<ChatMessage> m_resumed; ///< what it was, until the model has gone on
    qint64 m_lastMs = 0;
    int m_lane = 0;
    int m_turn = 0;
    bool m_chosen = false;
    bool m_streaming = false;
};

} // namespace station
