// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/chat/chatclient.h"
#include "app/chat/chattree.h"
#include "app/chat/markdownblocks.h"
#include "app/chat/modellist.h"

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
    Q_PROPERTY(bool streaming READ streaming NOTIFY streamingChanged)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY streamingChanged)
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
    bool streaming() const { return m_streaming; }
    bool canRetry() const { return !m_streaming && !m_tree.isEmpty(); }
    QString hindrance() const;
    bool knows(const QString &model) const { return m_models.contains(model.toUtf8()); }
    /** What the catalog says of the chosen model. */
    ModelInfo info() const { return m_models.info(m_model); }

    void setLane(int lane) { m_lane = lane; }
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
    /** Puts another question beside that one, with what was attached to it. Says whether it was sent. */
    Q_INVOKABLE bool edit(const QString &message, const QString &text);
    /** Shows the branch `step` places beside. */
    Q_INVOKABLE void turnTo(const QString &message, int step);
    /** A question with its answers, or one answer of several; what was said after it stays. */
    Q_INVOKABLE bool canRemove(const QString &message) const { return m_tree.canRemove(message); }
    Q_INVOKABLE bool isQuestion(const QString &message) const;
    /** Says whether it went. */
    bool remove(const QString &message);
    Q_INVOKABLE QString textOf(const QString &message) const;
    /** What of it is read aloud. */
    Q_INVOKABLE QString spokenTextOf(const QString &message) const;
    /** Which question of the path it is, from 0; -1: none. */
    int questionIndex(const QString &message) const;
    QString questionAt(int index) const;
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void modelChanged();
    void streamingChanged();
    void hindranceChanged();
    /** The message of that id is new or has changed. */
    void messageChanged(const QString &id);
    /** Those messages are gone. */
    void messagesRemoved(const std::vector<station::ChatMessage> &messages);
    /** Another branch is shown. */
    void pathChanged();

private:
    ChatMessage &addMessage(bool fromUser, const QString &parent);
    ChatMessage *answer() { return m_tree.find(m_answerId); }
    void ask();
    void take(const ChatEvents &events);
    void takeText(const ChatEvent &event);
    void flush();
    void finish(ChatMessage::State state);
    void tellFigures();
    void watch(const LiveBatch &batch);
    void chooseFirst();
    void rebuild();
    void show(const ChatMessage &message);
    QString lastQuestion() const;
    ProviderInfo provider() const;
    ProviderInfo provider(const QByteArray &model) const;
    QString adviceFor(int status) const;

    Backend &m_backend;
    ModelList &m_models;
    std::function<qint64()> m_now;
    MarkdownBlocks m_blocks;
    ChatClient m_client;
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
    QByteArray m_requestId;
    std::optional<LedgerRow> m_row; ///< the gateway's record of the newest exchange
    ChatUsage m_usage;
    qint64 m_lastMs = 0;
    int m_lane = 0;
    int m_turn = 0;
    bool m_cutAtLimit = false;
    bool m_streaming = false;
};

} // namespace station
