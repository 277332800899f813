// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatdesk.h"

#include "app/chat/answerwords.h"
#include "app/chat/attachments.h"
#include "app/chat/promptsize.h"
#include "app/code/requestcode.h"
#include "app/figures.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QUuid>

#include <algorithm>

namespace station {

namespace {

constexpr qsizetype kTitle = 60; ///< UTF-16 units of the first prompt that become the title

QString titleFrom(const QString &prompt)
{
    const QString line = prompt.simplified();
    if (line.size() <= kTitle)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', kTitle);
    return line.left(blank > kTitle / 2 ? blank : kTitle) + u'…';
}

} // namespace

ChatDesk::ChatDesk(Backend &backend, ModelList &models, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_now(now), m_store(backend.dataFolder()), m_history(m_store, now)
{
    m_store.setProblem(this, [this](const QString &problem) {
        m_unkept = problem.isEmpty() ? QString() : tr("This conversation is not being kept: %1").arg(problem);
        problem.isEmpty() ? m_retrying.stop() : m_retrying.start();
        Q_EMIT problemChanged();
    });
    m_retrying.setInterval(kRetryMs);
    connect(&m_retrying, &QTimer::timeout, this, [this] { m_store.retry(); });
    for (int i = 0; i < kLanes; ++i) {
        auto &lane = m_lanes[size_t(i)];
        // Without a parent an engine would take what lane() gives it for its own.
        lane = std::make_unique<Conversation>(backend, models, now, this);
        lane->setLane(i);
        connect(lane.get(), &Conversation::messageChanged, this,
                [this, one = lane.get()](const QString &id) { keep(*one, id); });
        connect(lane.get(), &Conversation::messagesRemoved, this, &ChatDesk::forget);
        connect(lane.get(), &Conversation::countedElsewhere, this, &ChatDesk::countLate);
        connect(lane.get(), &Conversation::pathChanged, this, &ChatDesk::saveHead);
        connect(lane.get(), &Conversation::streamingChanged, this, &ChatDesk::streamingChanged);
        connect(lane.get(), &Conversation::hindranceChanged, this, &ChatDesk::hindranceChanged);
        connect(lane.get(), &Conversation::messageChanged, &m_marking, qOverload<>(&QTimer::start));
        connect(lane.get(), &Conversation::pathChanged, &m_marking, qOverload<>(&QTimer::start));
        connect(lane.get(), &Conversation::modelChanged, this, [this, one = lane.get()] {
            // To open a kept conversation is no choice, until something is asked in it.
            if (one == m_lanes.front().get() && one->isChosen() && !m_loading)
                keepChoice();
            Q_EMIT modelsChanged();
            Q_EMIT attachmentsChanged();
        });
    }
    m_marking.setSingleShot(true);
    m_marking.setInterval(0);
    connect(&m_marking, &QTimer::timeout, this, &ChatDesk::markFastest);
    connect(this, &ChatDesk::lanesChanged, &m_marking, qOverload<>(&QTimer::start));
    connect(&m_parameters, &ChatParameters::changed, this, [this] {
        const QString problem = m_parameters.problem();
        for (const auto &one : m_lanes) {
            one->setSettings(m_parameters.settings());
            one->setObstacle(problem.isEmpty() ? QString()
                                               : tr("Put the JSON in Parameters right first: %1").arg(problem));
        }
        saveHead();
    });
    connect(&models, &ModelList::reloaded, this, &ChatDesk::modelsChanged);
    connect(&backend, &Backend::gatewayChanged, &m_history, &ConversationList::refresh);
    m_history.refresh();
}

void ChatDesk::keepChoiceIn(QSettings &settings)
{
    m_choice.keepIn(settings);
    lane(0)->setModel(m_choice.id());
}

void ChatDesk::keepChoice()
{
    m_choice.choose(lane(0)->model());
}

bool ChatDesk::streaming() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(), [](const auto &lane) { return lane->streaming(); });
}

bool ChatDesk::isEmpty() const
{
    return m_lanes.front()->tree().isEmpty();
}

QString ChatDesk::hindrance() const
{
    for (int i = 0; i < m_laneCount; ++i) {
        if (const QString words = lane(i)->hindrance(); !words.isEmpty())
            return words;
    }
    return {};
}

void ChatDesk::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

void ChatDesk::clearProblem()
{
    m_problem.clear();
    m_unkept.clear();
    Q_EMIT problemChanged();
}

void ChatDesk::setLaneCount(int count)
{
    m_laneCount = count;
    Q_EMIT lanesChanged();
    Q_EMIT modelsChanged();
    Q_EMIT hindranceChanged();
    Q_EMIT attachmentsChanged();
}

void ChatDesk::markFastest()
{
    std::vector<const ChatTree *> trees;
    trees.reserve(size_t(m_laneCount));
    for (int i = 0; i < m_laneCount; ++i)
        trees.push_back(&lane(i)->tree());
    const QHash<QString, Fastest> fastest = fastestAnswers(trees);
    for (const auto &one : m_lanes)
        one->blocks()->setFastest(fastest);
}

void ChatDesk::begin(const QString &text)
{
    StoredConversation head;
    head.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    head.createdMs = m_now();
    head.title = titleFrom(text);
    if (head.title.isEmpty() && !m_attachments.empty())
        head.title = m_attachments.front().name;
    setHead(head);
}

void ChatDesk::setHead(const StoredConversation &head)
{
    m_head = head;
    for (const auto &lane : m_lanes)
        lane->setConversation(head.id);
}

bool ChatDesk::send(const QString &text)
{
    if (streaming() || !hindrance().isEmpty() || (text.trimmed().isEmpty() && m_attachments.empty()))
        return false;
    if (m_head.id.isEmpty())
        begin(text);
    keepChoice();
    m_opening.clear(); // one stays with what one asked
    if (m_draft.trimmed() == text.trimmed())
        setDraft({}); // else it was sent from elsewhere, and what is typed stays
    const std::vector<ChatAttachment> attached = std::exchange(m_attachments, {});
    for (const ChatAttachment &attachment : attached)
        m_store.attach(m_head.id, attachment.id, attachment.data);
    for (int i = 0; i < m_laneCount; ++i)
        lane(i)->send(text, attached);
    Q_EMIT attachmentsChanged();
    Q_EMIT conversationChanged();
    return true;
}

void ChatDesk::stop()
{
    for (const auto &lane : m_lanes)
        lane->stop();
}

bool ChatDesk::edit(Conversation *from, const QString &message, const QString &text)
{
    if (streaming() || !from)
        return false;
    if (!from->isQuestion(message))
        return from->rewrite(message, text);
    const int index = from->questionIndex(message);
    const QString before = from->textOf(message);
    bool sent = from->edit(message, text);
    for (int i = 0; i < m_laneCount; ++i) {
        const QString there = lane(i) == from ? QString() : lane(i)->questionAt(index);
        if (!there.isEmpty() && lane(i)->textOf(there) == before)
            sent = lane(i)->edit(there, text) || sent;
    }
    return sent;
}

void ChatDesk::removeMessage(Conversation *from, const QString &message)
{
    if (streaming() || !from || !from->canRemove(message))
        return;
    const ChatMessage *found = from->tree().find(message);
    const QString text = from->textOf(message);
    const int index = from->questionIndex(message);
    for (int i = 0; found->fromUser && i < m_laneCount; ++i) {
        const QString there = lane(i) == from ? QString() : lane(i)->questionAt(index);
        if (!there.isEmpty() && lane(i)->textOf(there) == text)
            lane(i)->remove(there);
    }
    const bool named = m_head.title == titleFrom(text);
    from->remove(message);
    if (std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto &lane) { return lane->tree().isEmpty(); })) {
        remove(m_head.id);
        return;
    }
    // A title that was made of it would keep its words.
    if (const QString first = from->textOf(from->questionAt(0)); named && !first.isEmpty())
        rename(m_head.id, titleFrom(first));
}

bool ChatDesk::addLane(const QString &model)
{
    if (m_laneCount >= kLanes || streaming())
        return false;
    Conversation *added = lane(m_laneCount);
    std::vector<ChatMessage> known;
    QString parent;
    for (const QString &id : lane(0)->tree().path()) {
        ChatMessage message = *lane(0)->tree().find(id);
        message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        message.parent = parent;
        message.lane = m_laneCount;
        parent = message.id;
        known.push_back(std::move(message));
    }
    added->load(known, parent);
    added->setModel(model);
    setLaneCount(m_laneCount + 1);
    for (const ChatMessage &message : known)
        keep(*added, message.id);
    return true;
}

void ChatDesk::removeLane(int index)
{
    if (m_laneCount < 2 || index < 0 || index >= m_laneCount || streaming())
        return;
    // The lanes behind it move up, with all that was said in them.
    for (int i = index; i + 1 < m_laneCount; ++i) {
        std::vector<ChatMessage> messages;
        for (const ChatMessage *message : lane(i + 1)->tree().all())
            messages.push_back(*message);
        for (ChatMessage &message : messages)
            message.lane = i;
        const QString leaf = lane(i + 1)->tree().leaf();
        const QString model = lane(i + 1)->model();
        lane(i)->load(messages, leaf);
        lane(i)->setModel(model);
        for (const ChatMessage &message : messages)
            keep(*lane(i), message.id);
    }
    lane(m_laneCount - 1)->clear();
    setLaneCount(m_laneCount - 1);
    saveHead();
}

QString ChatDesk::totals() const
{
    qint64 input = 0;
    qint64 output = 0;
    qint64 cost = 0;
    qint64 estimated = 0;
    bool guessed = false;
    const auto add = [&](const ChatFigures &known) {
        input += known.input.value_or(0);
        output += known.output.value_or(0);
        guessed = guessed || known.inputEstimated || known.outputEstimated;
        (known.costKind == figures::CostKind::Estimate ? estimated : cost) += known.costMicroUsd;
    };
    for (int i = 0; i < m_laneCount; ++i) {
        for (const ChatMessage *message : lane(i)->tree().all()) {
            add(message->figures);
            if (message->translation)
                add(message->translation->figures);
        }
    }
    if (input + output == 0)
        return {};
    const QLocale locale;
    const auto count = [&](qint64 tokens) {
        const QString text = figures::compact(tokens, locale);
        return guessed ? figures::estimate(text) : text;
    };
    const QString words = tr("%1 in, %2 out").arg(count(input), count(output));
    return cost + estimated > 0 ? words + QStringLiteral(" · ") + figures::moneySum(cost, estimated, locale) : words;
}

bool ChatDesk::startNew()
{
    if (streaming()) {
        m_wanted.clear();
        Q_EMIT leaveAsked();
        return false;
    }
    startAnew();
    return true;
}

void ChatDesk::startAnew()
{
    stop();
    m_opening.clear();
    changeDraft({});
    setHead({});
    for (const auto &lane : m_lanes)
        lane->clear();
    Q_EMIT conversationChanged();
    Q_EMIT opened();
}

void ChatDesk::leave()
{
    stop();
    if (m_wanted.isEmpty())
        startAnew();
    else
        load(m_wanted);
}

void ChatDesk::setDraft(const QString &text)
{
    if (m_draft == text)
        return;
    m_draft = text;
    Q_EMIT draftChanged();
}

void ChatDesk::changeDraft(const QString &conversation)
{
    if (conversation == m_head.id)
        return;
    if (!m_draft.isEmpty() || !m_attachments.empty())
        m_drafts.insert(m_head.id, {m_draft, std::move(m_attachments)});
    Draft draft = m_drafts.take(conversation);
    m_attachments = std::move(draft.attachments);
    setDraft(draft.text);
    Q_EMIT attachmentsChanged();
}

QString ChatDesk::promptSize(const QString &prompt) const
{
    if (prompt.trimmed().isEmpty() && m_attachments.empty())
        return {};
    const qint64 tokens = estimatedTokens(lane(0)->requestFor(prompt, m_attachments));
    return tr("%1 tokens").arg(figures::estimate(figures::compact(tokens, QLocale())));
}

QString ChatDesk::code(const QString &language, const QString &prompt, int index) const
{
    const GatewayStatus gateway = m_backend.gateway();
    const ChatRequest request = lane(index)->requestFor(prompt, m_attachments);
    ShownRequest shown;
    shown.root = QStringLiteral("http://%1:%2").arg(gateway.host).arg(gateway.port);
    shown.path = request.path();
    shown.json = request.readableBody();
    shown.streams = true;
    return requestCode(shown, language);
}

// What the next prompt takes with it

QVariantList ChatDesk::attachmentChips() const
{
    return answerwords::chips(m_attachments);
}

bool ChatDesk::anyTakes(ChatAttachment::Kind kind) const
{
    for (int i = 0; i < m_laneCount; ++i) {
        if (answerwords::takes(lane(i)->info(), kind))
            return true;
    }
    return false;
}

QString ChatDesk::attachmentNote() const
{
    for (const ChatAttachment &attachment : m_attachments) {
        for (int i = 0; i < m_laneCount; ++i) {
            if (!answerwords::takes(lane(i)->info(), attachment.kind))
                return tr("%1 does not take %2: it is asked without").arg(lane(i)->model(), attachment.name);
        }
    }
    const bool pasted = std::any_of(m_attachments.begin(), m_attachments.end(),
                                    [this](const ChatAttachment &attachment) { return attachment.id == m_pasted; });
    return pasted ? tr("What you pasted is long: it goes with the prompt as a text file") : QString();
}

void ChatDesk::addAttachment(const Result<ChatAttachment> &attachment)
{
    if (!attachment) {
        setProblem(QString::fromUtf8(attachment.error().message));
        return;
    }
    if (!anyTakes(attachment->kind)) {
        setProblem(attachment->kind == ChatAttachment::Kind::Image
                       ? tr("%1 has no vision; choose a model that takes images.").arg(lane(0)->model())
                       : tr("%1 does not take PDFs; choose a model that does.").arg(lane(0)->model()));
        return;
    }
    setProblem({});
    m_attachments.push_back(*attachment);
    Q_EMIT attachmentsChanged();
}

void ChatDesk::attach(const QList<QUrl> &files)
{
    for (const QUrl &url : files)
        addAttachment(attachments::fromFile(url));
}

bool ChatDesk::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return false;
    if (data->hasImage()) {
        addAttachment(attachments::fromImage(data->imageData().value<QImage>(), tr("pasted.png")));
        return true;
    }
    const QList<QUrl> urls = data->urls();
    const bool files =
        !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl &u) { return u.isLocalFile(); });
    if (files) {
        attach(urls);
        return true;
    }
    const QString text = data->text();
    if (text.size() <= kLongText)
        return false;
    const auto attachment = attachments::fromText(text, tr("pasted.txt"));
    if (attachment)
        m_pasted = attachment->id;
    addAttachment(attachment);
    return true;
}

void ChatDesk::detach(int index)
{
    if (index < 0 || index >= int(m_attachments.size()))
        return;
    m_attachments.erase(m_attachments.begin() + index);
    Q_EMIT attachmentsChanged();
}

// What the models that are asked have

bool ChatDesk::hasTemperature() const
{
    for (int i = 0; i < m_laneCount; ++i) {
        if (lane(i)->info().temperature)
            return true;
    }
    return false;
}

QStringList ChatDesk::efforts() const
{
    QStringList all;
    for (int i = 0; i < m_laneCount; ++i) {
        const ModelInfo model = lane(i)->info();
        for (const QByteArray &effort : model.efforts) {
            if (!all.contains(QString::fromLatin1(effort)))
                all << QString::fromLatin1(effort);
        }
    }
    return all;
}

} // namespace station
