package wenmai.serve.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import wenmai.model.EntityType;

/**
 * How well an entity answers to what was typed: the best of the ways in which it does, and among
 * equals the more mentioned.
 */
final class NameQuery {
  private static final float WHOLE_LABEL = 100;
  private static final float WHOLE_OTHER_NAME = 90;
  private static final float WHOLE_PINYIN = 80;
  private static final float WHOLE_INITIALS = 70;
  private static final float BEGINNING = 60;
  private static final float BEGINNING_IN_PINYIN = 50;
  private static final float BEGINNING_IN_INITIALS = 30;
  private static final float WITHIN = 40;
  private static final float WITHIN_IN_PINYIN = 20;
  private static final float WITHIN_IN_INITIALS = 10;

  /** Below the distance of two of the ways above, for any number of mentions. */
  private static final float MENTIONS = 0.5f;

  private final String words;
  private final List<Query> ways = new ArrayList<>();

  private NameQuery(String words) {
    this.words = words;
  }

  /**
   * The query for folded words.
   *
   * @param type of this class or below it only
   */
  static Query of(String words, Optional<EntityType> type, Analyzer analyzer) {
    NameQuery query = new NameQuery(words);
    query.whole(NameIndex.LABEL, WHOLE_LABEL);
    query.whole(NameIndex.OTHER, WHOLE_OTHER_NAME);
    query.beginning(NameIndex.LABEL, BEGINNING);
    query.beginning(NameIndex.OTHER, BEGINNING);
    query.within(analyzer);
    if (isTypedLatin(words)) {
      query.whole(NameIndex.PINYIN, WHOLE_PINYIN);
      query.whole(NameIndex.INITIALS, WHOLE_INITIALS);
      query.beginning(NameIndex.PINYIN, BEGINNING_IN_PINYIN);
      query.beginning(NameIndex.INITIALS, BEGINNING_IN_INITIALS);
      query.beginning(NameIndex.PINYIN_WITHIN, WITHIN_IN_PINYIN);
      query.beginning(NameIndex.INITIALS_WITHIN, WITHIN_IN_INITIALS);
    }
    BooleanQuery.Builder all =
        new BooleanQuery.Builder()
            .add(new DisjunctionMaxQuery(query.ways, 0), Occur.MUST)
            .add(
                FeatureField.newLogQuery(NameIndex.RANK, NameIndex.MENTIONS, MENTIONS, 1),
                Occur.SHOULD);
    type.ifPresent(
        wanted ->
            all.add(new TermQuery(new Term(NameIndex.TYPE, wanted.localName())), Occur.FILTER));
    return all.build();
  }

  private static boolean isTypedLatin(String words) {
    return words.chars().allMatch(character -> character < 128);
  }

  private void whole(String field, float score) {
    add(new TermQuery(new Term(field, words)), score);
  }

  private void beginning(String field, float score) {
    add(new PrefixQuery(new Term(field, words)), score);
  }

  private void within(Analyzer analyzer) {
    Optional.ofNullable(new QueryBuilder(analyzer).createPhraseQuery(NameIndex.NAME, words))
        .ifPresent(phrase -> add(phrase, WITHIN));
  }

  private void add(Query way, float score) {
    ways.add(new BoostQuery(new ConstantScoreQuery(way), score));
  }
}
