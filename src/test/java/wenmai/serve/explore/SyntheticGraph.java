package wenmai.serve.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import wenmai.graph.Vocabulary;
import wenmai.model.EntityType;
import wenmai.model.Predicate;

/**
 * A large graph of made-up names in the form of the store: articles with mentions and claims.
 *
 * <p>About 100 quads an article, each article a function of the seed and its number. A few places
 * and bodies are hubs, as in newspapers.
 */
public final class SyntheticGraph {
  /** The number of counties; each lies in a prefecture, and that in a province. */
  public static final int COUNTIES = 500;

  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗曾单解任";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕云龙雪梅春生";
  private static final String PLACES = "云溪沙湾青河石泉金塔玉门白杨红柳天池和平团结新源东风南山北屯";
  private static final String[] BODIES = {"人民医院", "第一中学", "农业农村局", "纺织有限公司", "职业技术学院", "融媒体中心"};
  private static final String[] ROLES = {"院长", "校长", "局长", "董事长", "队长", "主任"};
  private static final int PREFECTURES = 40;
  private static final int PROVINCES = 5;
  private static final int MENTIONS = 4;
  private static final int CLAIMS = 2;

  private final int articles;
  private final long seed;

  /**
   * A graph.
   *
   * @param articles the number of articles, on which the number of entities depends
   */
  public SyntheticGraph(int articles, long seed) {
    this.articles = articles;
    this.seed = seed;
  }

  /** Fills a dataset with so many articles, in one transaction. */
  public static void fill(DatasetGraph dataset, int articles, long seed) {
    SyntheticGraph graph = new SyntheticGraph(articles, seed);
    Txn.executeWrite(
        dataset,
        () -> {
          for (int i = 0; i < articles; i++) {
            graph.article(i).forEach(dataset::add);
          }
        });
  }

  /** The path of the source file of an article. */
  public static String path(int number) {
    return "articles/%07d.txt".formatted(number);
  }

  /** What an article says, with the labels of what it names. */
  public List<Quad> article(int number) {
    return new ArticleInTheMaking(number).quads();
  }

  private final class ArticleInTheMaking {
    private final Random random;
    private final Node article;
    private final List<Quad> quads = new ArrayList<>();

    ArticleInTheMaking(int number) {
      this.random = new Random(seed * 1_000_003 + number);
      this.article = id("article/s" + number);
      add(article, Vocabulary.TYPE, Vocabulary.ARTICLE);
      add(
          article,
          Vocabulary.SOURCE_FILE,
          NodeFactory.createLiteralString(SyntheticGraph.path(number)));
      add(article, Vocabulary.HEADLINE, text("第" + number + "篇报道"));
      add(article, Vocabulary.DATE_PUBLISHED, date(random));
      for (int i = 0; i < CLAIMS; i++) {
        Node person = person(random.nextInt(articles));
        Node body = body(skewed(articles / 4 + 1));
        Node team = team(skewed(articles / 40 + 1));
        claim(i + "p", person, Predicate.HOLDS_POSITION, body);
        claim(i + "t", team, Predicate.SUPPORTS, body);
        for (int m = 0; m < MENTIONS; m++) {
          Node mention = id("article/s" + number + "/m" + i + m);
          add(mention, Vocabulary.TYPE, Vocabulary.MENTION);
          add(mention, Vocabulary.IN_ARTICLE, article);
          add(mention, Vocabulary.REFERS_TO, m % 2 == 0 ? person : body);
          add(mention, Vocabulary.START, number(m));
        }
      }
    }

    List<Quad> quads() {
      return List.copyOf(quads);
    }

    /** A number below a bound, small ones far more often. */
    private int skewed(int bound) {
      return (int) (bound * Math.pow(random.nextDouble(), 4));
    }

    private Node person(int number) {
      Random name = new Random(number);
      String label =
          ""
              + pick(SURNAMES, name)
              + pick(GIVEN, name)
              + (number % 3 == 0 ? "" : pick(GIVEN, name));
      return entity("person/s" + number, label, EntityType.PERSON);
    }

    private Node body(int number) {
      Random name = new Random(number);
      Node place = county(number % COUNTIES);
      String label = place(name) + "县" + BODIES[number % BODIES.length] + (number / 100);
      Node body = entity("organization/s" + number, label, EntityType.ORGANIZATION);
      add(body, Vocabulary.of(Predicate.LOCATED_IN), place);
      return body;
    }

    private Node county(int number) {
      Node county =
          entity("place/s" + number, place(new Random(number)) + "县", EntityType.ADMIN_DIVISION);
      int above = number % PREFECTURES;
      Node prefecture =
          entity("place/p" + above, place(new Random(above)) + "地区", EntityType.ADMIN_DIVISION);
      Node province =
          entity(
              "place/r" + above % PROVINCES,
              "第" + above % PROVINCES + "省",
              EntityType.ADMIN_DIVISION);
      add(county, Vocabulary.of(Predicate.PART_OF), prefecture);
      add(prefecture, Vocabulary.of(Predicate.PART_OF), province);
      return county;
    }

    private Node team(int number) {
      String label = place(new Random(number)) + "县第" + number + "批援疆工作队";
      return entity("program/s" + number, label, EntityType.AID_TEAM);
    }

    private Node entity(String path, String label, EntityType type) {
      Node entity = id(path);
      add(entity, Vocabulary.TYPE, Vocabulary.of(type));
      add(entity, Vocabulary.NAME, text(label));
      quads.add(Quad.create(Vocabulary.LABEL_GRAPH, entity, Vocabulary.PREF_LABEL, text(label)));
      return entity;
    }

    private void claim(String name, Node subject, Predicate predicate, Node object) {
      Node claim = NodeFactory.createURI(article.getURI() + "/c" + name);
      add(subject, Vocabulary.of(predicate), object);
      add(claim, Vocabulary.TYPE, Vocabulary.CLAIM);
      add(claim, Vocabulary.SUBJECT, subject);
      add(claim, Vocabulary.PREDICATE, Vocabulary.of(predicate));
      add(claim, Vocabulary.OBJECT, object);
      add(claim, Vocabulary.IN_ARTICLE, article);
      add(claim, Vocabulary.QUOTE, text("报道说到这件事的那一句话"));
      add(claim, Vocabulary.ROLE, text(ROLES[random.nextInt(ROLES.length)]));
      add(claim, Vocabulary.RULE, text("synthetic"));
      add(claim, Vocabulary.CONFIDENCE, NodeFactory.createLiteralDT("0.9", XSDDatatype.XSDdecimal));
    }

    private void add(Node subject, Node property, Node object) {
      quads.add(Quad.create(article, subject, property, object));
    }
  }

  private static Node date(Random random) {
    LocalDate day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7300));
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  private static String place(Random name) {
    return "" + pick(PLACES, name) + pick(PLACES, name);
  }

  private static char pick(String characters, Random random) {
    return characters.charAt(random.nextInt(characters.length()));
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
