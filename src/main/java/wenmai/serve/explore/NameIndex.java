package wenmai.serve.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import wenmai.model.EntityType;

/**
 * Finds entities by any of their names, by a part of one, by pinyin and by its initials.
 *
 * <p>A Lucene index in memory, one document an entity. Safe for concurrent use.
 */
public final class NameIndex {
  static final String NAME = "name";
  static final String LABEL = "label";
  static final String OTHER = "other";
  static final String PINYIN = "pinyin";
  static final String PINYIN_WITHIN = "pinyin-within";
  static final String INITIALS = "initials";
  static final String INITIALS_WITHIN = "initials-within";
  static final String TYPE = "type";
  static final String RANK = "rank";
  static final String MENTIONS = "mentions";
  private static final String NUMBER = "number";

  private static final int LONGEST_NAME = 200;

  private final FactGraph graph;
  private final NameReadings readings;
  private final Analyzer analyzer = new NameAnalyzer();
  private final IndexSearcher searcher;

  /** Indexes the entities of a graph. */
  NameIndex(FactGraph graph, NameReadings readings) {
    this.graph = graph;
    this.readings = readings;
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (int number = 0; number < graph.nodes().size(); number++) {
          writer.addDocument(document(number));
        }
        writer.forceMerge(1);
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("the names cannot be indexed", e);
    }
  }

  /**
   * An entity found.
   *
   * @param node the entity
   * @param matched the name by which it was found
   */
  public record Hit(EntityNode node, String matched) {}

  /**
   * The entities that best answer to a name, the best first.
   *
   * @param text a name, a part of one, pinyin or initials
   * @param type of this class or below it only
   * @param limit at most so many
   */
  public List<Hit> search(String text, Optional<EntityType> type, int limit) {
    String words = NameForms.folded(text);
    if (words.isEmpty() || words.length() > LONGEST_NAME) {
      return List.of();
    }
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(NameQuery.of(words, type, analyzer), limit).scoreDocs) {
        int number =
            searcher.storedFields().document(found.doc).getField(NUMBER).numericValue().intValue();
        hits.add(new Hit(graph.node(number), matched(graph.node(number), words)));
      }
      return List.copyOf(hits);
    } catch (IOException e) {
      throw new UncheckedIOException("the names cannot be searched", e);
    }
  }

  private Document document(int number) {
    EntityNode node = graph.node(number);
    Document document = new Document();
    document.add(new StoredField(NUMBER, number));
    document.add(new FeatureField(RANK, MENTIONS, node.mentions() + 1f));
    for (EntityType type : EntityType.values()) {
      if (node.type().isA(type)) {
        document.add(new StringField(TYPE, type.localName(), Field.Store.NO));
      }
    }
    addName(document, LABEL, node.label(), node.type());
    node.names().forEach(name -> addName(document, OTHER, name, node.type()));
    return document;
  }

  private void addName(Document document, String field, String name, EntityType type) {
    String folded = NameForms.folded(shortened(name));
    document.add(new StringField(field, folded, Field.Store.NO));
    document.add(new TextField(NAME, folded, Field.Store.NO));
    for (List<String> syllables : readings.of(shortened(name), type)) {
      for (int from = 0; from < syllables.size(); from++) {
        List<String> rest = syllables.subList(from, syllables.size());
        document.add(
            new StringField(
                from == 0 ? PINYIN : PINYIN_WITHIN, String.join("", rest), Field.Store.NO));
        document.add(
            new StringField(
                from == 0 ? INITIALS : INITIALS_WITHIN, initials(rest), Field.Store.NO));
      }
    }
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static String initials(List<String> syllables) {
    StringBuilder initials = new StringBuilder();
    syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
    return initials.toString();
  }

  private String matched(EntityNode node, String words) {
    List<String> names = new ArrayList<>(List.of(node.label()));
    names.addAll(node.names());
    return names.stream()
        .filter(name -> isMatch(name, node.type(), words))
        .findFirst()
        .orElse(node.label());
  }

  private boolean isMatch(String name, EntityType type, String words) {
    return NameForms.folded(name).contains(words)
        || readings.of(shortened(name), type).stream()
            .anyMatch(
                syllables ->
                    String.join("", syllables).contains(words)
                        || initials(syllables).contains(words));
  }
}
