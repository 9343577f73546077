package wenmai.serve.explore;

import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import wenmai.graph.Vocabulary;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/**
 * A large graph of made-up names in the form of the store: articles with mentions and claims.
 *
 * <p>About 64 quads an article; the same seed gives the same graph. A few places and bodies are
 * hubs, as in newspapers.
 */
public final class SyntheticGraph {
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗曾单解任";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕云龙雪梅春生";
  private static final String PLACES = "云溪沙湾青河石泉金塔玉门白杨红柳天池和平团结新源东风南山北屯";
  private static final String[] BODIES = {"人民医院", "第一中学", "农业农村局", "纺织有限公司", "职业技术学院", "融媒体中心"};
  private static final String[] ROLES = {"院长", "校长", "局长", "董事长", "队长", "主任"};
  private static final int MENTIONS = 4;
  private static final int CLAIMS = 2;

  private final Random random;
  private final DatasetGraph dataset;
  private final int articles;

  private SyntheticGraph(DatasetGraph dataset, int articles, long seed) {
    this.dataset = dataset;
    this.articles = articles;
    this.random = new Random(seed);
  }

  /** Fills a dataset with so many articles, in one transaction. */
  public static void fill(DatasetGraph dataset, int articles, long seed) {
    SyntheticGraph graph = new SyntheticGraph(dataset, articles, seed);
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < articles; i++) {
            graph.addArticle(i);
          }
        });
  }

  private void addArticle(int number) {
    Node article = id("article/s" + number);
    add(article, article, Vocabulary.TYPE, Vocabulary.ARTICLE);
    add(article, article, Vocabulary.SOURCE_FILE, text("articles/" + number + ".txt"));
    add(article, article, Vocabulary.HEADLINE, text("第" + number + "篇报道"));
    for (int i = 0; i < CLAIMS; i++) {
      Node person = person(article, random.nextInt(articles));
      Node body = body(article, skewed(articles / 4 + 1));
      Node team = team(article, skewed(articles / 40 + 1));
      claim(article, i + "p", person, Predicate.HOLDS_POSITION, body);
      claim(article, i + "t", team, Predicate.SUPPORTS, body);
      for (int m = 0; m < MENTIONS; m++) {
        Node mention = id("article/s" + number + "/m" + i + m);
        add(article, mention, Vocabulary.TYPE, Vocabulary.MENTION);
        add(article, mention, Vocabulary.IN_ARTICLE, article);
        add(article, mention, Vocabulary.REFERS_TO, m % 2 == 0 ? person : body);
        add(article, mention, Vocabulary.START, number(m));
      }
    }
  }

  /** A number below a bound, small ones far more often. */
  private int skewed(int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 4));
  }

  private Node person(Node article, int number) {
    Random name = new Random(number);
    String label =
        "" + pick(SURNAMES, name) + pick(GIVEN, name) + (number % 3 == 0 ? "" : pick(GIVEN, name));
    return entity(article, "person/s" + number, label, EntityType.PERSON);
  }

  private Node body(Node article, int number) {
    Random name = new Random(number);
    Node place =
        entity(
            article,
            "place/s" + number % 500,
            place(new Random(number % 500)),
            EntityType.ADMIN_DIVISION);
    String label = place(name) + BODIES[number % BODIES.length] + (number / 100);
    Node body = entity(article, "organization/s" + number, label, EntityType.ORGANIZATION);
    add(article, body, Vocabulary.of(Predicate.LOCATED_IN), place);
    return body;
  }

  private Node team(Node article, int number) {
    String label = place(new Random(number)) + "第" + number + "批援疆工作队";
    return entity(article, "program/s" + number, label, EntityType.AID_TEAM);
  }

  private static String place(Random name) {
    return "" + pick(PLACES, name) + pick(PLACES, name) + "县";
  }

  private static char pick(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
  }

  private Node entity(Node article, String path, String label, EntityType type) {
    Node entity = id(path);
    add(article, entity, Vocabulary.TYPE, Vocabulary.of(type));
    add(article, entity, Vocabulary.NAME, text(label));
    add(Vocabulary.LABEL_GRAPH, entity, Vocabulary.PREF_LABEL, text(label));
    return entity;
  }

  private void claim(Node article, String name, Node subject, Predicate predicate, Node object) {
    Node claim = NodeFactory.createURI(article.getURI() + "/c" + name);
    add(article, subject, Vocabulary.of(predicate), object);
    add(article, claim, Vocabulary.TYPE, Vocabulary.CLAIM);
    add(article, claim, Vocabulary.SUBJECT, subject);
    add(article, claim, Vocabulary.PREDICATE, Vocabulary.of(predicate));
    add(article, claim, Vocabulary.OBJECT, object);
    add(article, claim, Vocabulary.IN_ARTICLE, article);
    add(article, claim, Vocabulary.QUOTE, text("报道说到这件事的那一句话"));
    add(article, claim, Vocabulary.ROLE, text(ROLES[random.nextInt(ROLES.length)]));
    add(article, claim, Vocabulary.RULE, text("synthetic"));
    add(
        article,
        claim,
        Vocabulary.CONFIDENCE,
        NodeFactory.createLiteralDT("0.9", XSDDatatype.XSDdecimal));
  }

  private void add(Node graph, Node subject, Node property, Node object) {
    dataset.add(graph, subject, property, object);
  }

  private static Node id(String path) {
    return NodeFactory.createURI(Vocabulary.ID + path);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralLang(text, "zh");
  }

  private static Node number(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }
}
