package wenmai.serve.explore;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts a name into overlapping pairs of characters.
 *
 * <p>Looked for as a phrase they find every name that holds the words, wherever word boundaries
 * are; a segmenter of words would lose names that straddle its words.
 */
final class NameAnalyzer extends Analyzer {
  /** Farther than a phrase reaches, so that none goes from one name into the next. */
  private static final int BETWEEN_NAMES = 100;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer characters = new StandardTokenizer();
    return new TokenStreamComponents(characters, new CJKBigramFilter(characters));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return BETWEEN_NAMES;
  }
}
