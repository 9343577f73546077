package wenmai.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Gazetteer;
import wenmai.link.Linking;
import wenmai.model.Article;
import wenmai.model.ArticleReading;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.LinkedMention;
import wenmai.model.Mention;
import wenmai.model.Modality;
import wenmai.model.OffsetMap;
import wenmai.model.Paragraph;
import wenmai.model.PartialDate;
import wenmai.model.Predicate;
import wenmai.model.Span;

/** An invented article in the making: entities are named, facts stated, and the gaps filled in. */
final class Sample {
  static final Knowledge KNOWLEDGE = Knowledge.bundled();
  static final BuildRecord BUILD = new BuildRecord("f".repeat(64), "0.1.0");
  private static final ArticleGraph GRAPH =
      new ArticleGraph(Gazetteer.load(KNOWLEDGE), new Admission(KNOWLEDGE));

  private final String path;
  private final String text;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final SortedMap<String, String> iris = new TreeMap<>();
  private final List<LinkedMention> mentions = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  private Sample(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** An article whose first line is its title, and whose second is its byline. */
  static Sample article(String path, String... lines) {
    return new Sample(path, String.join("\n", lines));
  }

  Sample entity(EntityType type, String name, String... aliases) {
    return add(
        new Entity("e" + entities.size(), type, name, List.of(aliases), Optional.empty()),
        Vocabulary.ID + "thing/" + ArticleNames.hash(name));
  }

  Sample linked(EntityType type, String name, String iriName) {
    return add(
        new Entity("e" + entities.size(), type, name, List.of(), Optional.empty()),
        Vocabulary.ID + "thing/" + iriName);
  }

  Sample division(String name, String code) {
    return add(
        new Entity(
            "e" + entities.size(), EntityType.ADMIN_DIVISION, name, List.of(), Optional.of(code)),
        Vocabulary.division(code).getURI());
  }

  private Sample add(Entity entity, String iri) {
    entities.put(entity.name(), entity);
    iris.put(path + "#1/" + entity.id(), iri);
    for (int at = text.indexOf(entity.name()); at >= 0; at = text.indexOf(entity.name(), at + 1)) {
      Span span = new Span(at, at + entity.name().length());
      Mention mention = new Mention(span, entity.name(), entity.type(), "sample", 1);
      mentions.add(new LinkedMention(mention, entity));
    }
    return this;
  }

  Sample post(String person, String role, String body, String quote) {
    return fact(person, Predicate.HOLDS_POSITION, body, Optional.of(role), quote, 0.9);
  }

  Sample fact(String subject, Predicate predicate, String object, String quote) {
    return fact(subject, predicate, object, Optional.empty(), quote, 0.9);
  }

  Sample fact(
      String subject,
      Predicate predicate,
      String object,
      Optional<String> role,
      String quote,
      double confidence) {
    return fact(subject, predicate, object, role, quote, confidence, Modality.STATED);
  }

  /** What the article says is planned or proposed. */
  Sample intention(
      String subject, Predicate predicate, String object, String quote, Modality modality) {
    return fact(subject, predicate, object, Optional.empty(), quote, 0.9, modality);
  }

  private Sample fact(
      String subject,
      Predicate predicate,
      String object,
      Optional<String> role,
      String quote,
      double confidence,
      Modality modality) {
    FactObject value =
        predicate.takesDate()
            ? new FactObject.OfDate(PartialDate.parse(object).orElseThrow())
            : new FactObject.OfEntity(named(object));
    int start = text.indexOf(quote);
    Evidence evidence = new Evidence(new Span(start, start + quote.length()), quote);
    facts.add(
        new Fact(
            named(subject), predicate, value, role, evidence, "sample-rule", confidence, modality));
    return this;
  }

  private Entity named(String name) {
    return Optional.ofNullable(entities.get(name)).orElseThrow();
  }

  List<Quad> quads() {
    List<Quad> quads = new ArrayList<>(GRAPH.quads(reading(), new Linking(iris), BUILD.iri()));
    quads.addAll(BUILD.quads());
    return quads;
  }

  ArticleReading reading() {
    return new ArticleReading(article(), List.copyOf(entities.values()), mentions, facts);
  }

  private Article article() {
    List<Paragraph> paragraphs = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      Paragraph.Kind kind =
          paragraphs.isEmpty()
              ? Paragraph.Kind.TITLE
              : paragraphs.size() == 1 ? Paragraph.Kind.BYLINE : Paragraph.Kind.BODY;
      paragraphs.add(new Paragraph(kind, new Span(at, at + line.length())));
      at += line.length() + 1;
    }
    return new Article(
        path,
        1,
        "0".repeat(64),
        text.substring(0, text.indexOf('\n')),
        text,
        paragraphs,
        PartialDate.parse("2024-05-06"),
        OffsetMap.identity(text.length()));
  }

  /** An article that exercises every predicate, on invented people and bodies. */
  static Sample everyPredicate() {
    return article(
            "pages/every.txt",
            "于田县建成医疗联合体",
            "记者 何亦安",
            "和田地区人民医院院长、党委书记林知夏牵头医疗联合体，甲省援疆医疗队支援于田县，由甲省派出。",
            "何亦安参加义诊周活动，获得服务之星称号，指导林知夏；新疆发展玫瑰产业集群。",
            "晨光公司与和田地区人民医院签约，经营玫瑰园项目。")
        .division("于田县", "653226")
        .entity(EntityType.HOSPITAL, "和田地区人民医院")
        .entity(EntityType.CONSORTIUM, "医疗联合体")
        .entity(EntityType.AID_TEAM, "甲省援疆医疗队")
        .entity(EntityType.PLACE, "甲省")
        .entity(EntityType.PERSON, "林知夏")
        .entity(EntityType.PERSON, "何亦安")
        .entity(EntityType.EVENT, "义诊周活动", "义诊周")
        .entity(EntityType.AWARD, "服务之星")
        .entity(EntityType.INDUSTRY_CLUSTER, "玫瑰产业集群")
        .entity(EntityType.PLACE, "新疆")
        .entity(EntityType.COMPANY, "晨光公司")
        .entity(EntityType.PROJECT, "玫瑰园项目")
        .intention("晨光公司", Predicate.LEADS, "玫瑰园项目", "经营玫瑰园项目", Modality.PLANNED)
        .post("林知夏", "院长", "和田地区人民医院", "和田地区人民医院院长、党委书记林知夏")
        .post("林知夏", "党委书记", "和田地区人民医院", "和田地区人民医院院长、党委书记林知夏")
        .fact("林知夏", Predicate.LEADS, "医疗联合体", "林知夏牵头医疗联合体")
        .fact("林知夏", Predicate.MEMBER_OF, "甲省援疆医疗队", "林知夏牵头医疗联合体，甲省援疆医疗队")
        .fact("甲省援疆医疗队", Predicate.SUPPORTS, "于田县", "甲省援疆医疗队支援于田县")
        .fact("甲省援疆医疗队", Predicate.DISPATCHED_BY, "甲省", "由甲省派出")
        .fact("何亦安", Predicate.PARTICIPATES_IN, "义诊周活动", "何亦安参加义诊周活动")
        .fact("何亦安", Predicate.RECEIVED_AWARD, "服务之星", "获得服务之星称号")
        .fact("林知夏", Predicate.NOMINATED_FOR, "服务之星", "获得服务之星称号，指导林知夏")
        .fact("何亦安", Predicate.MENTORS, "林知夏", "指导林知夏")
        .fact("晨光公司", Predicate.OPERATES, "玫瑰园项目", "经营玫瑰园项目")
        .fact("新疆", Predicate.DEVELOPS, "玫瑰产业集群", "新疆发展玫瑰产业集群")
        .fact("于田县", Predicate.PART_OF, "新疆", "于田县")
        .fact("和田地区人民医院", Predicate.LOCATED_IN, "于田县", "于田县")
        .fact("和田地区人民医院", Predicate.ORGANIZES, "义诊周活动", "义诊周活动")
        .fact("晨光公司", Predicate.PARTNERS_WITH, "和田地区人民医院", "晨光公司与和田地区人民医院签约")
        .fact("医疗联合体", Predicate.FOUNDED_ON, "2021-03", "医疗联合体")
        .fact("义诊周活动", Predicate.HELD_ON, "2024-05-05", "义诊周活动");
  }
}
