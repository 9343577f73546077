package wenmai.benchmark;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.StringUtils;
import java.util.Properties;

/** Stanford CoreNLP's Chinese pipeline up to the names: words, sentences, tags, entities. */
public final class CoreNlpReader implements TextReader {
  private static final int CHARACTERS_OF_ROUND = 20_000;

  private final StanfordCoreNLP pipeline;

  public CoreNlpReader() {
    Properties properties =
        StringUtils.argsToProperties("-props", "StanfordCoreNLP-chinese.properties");
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    pipeline = new StanfordCoreNLP(properties);
  }

  @Override
  public String title() {
    return "Stanford CoreNLP Chinese up to names, one thread";
  }

  @Override
  public void read(String article) {
    pipeline.processToCoreDocument(article);
  }

  @Override
  public int charactersOfRound() {
    return CHARACTERS_OF_ROUND;
  }
}
