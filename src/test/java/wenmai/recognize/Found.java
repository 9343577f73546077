package wenmai.recognize;

import java.util.Arrays;
import java.util.List;
import wenmai.SampleArticle;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Lexicon;
import wenmai.model.EntityType;
import wenmai.model.Mention;

/** What the recognisers find in a text with the bundled knowledge. */
final class Found {
  private static final MentionFinder FINDER = new MentionFinder(Lexicon.load(Knowledge.bundled()));

  private Found() {}

  /** All mentions, in the order of the text; ¶ stands for a line end. */
  static List<Mention> in(String text) {
    return FINDER.find(SampleArticle.of(text.replace('¶', '\n'))).mentions();
  }

  /** The mentions of a class or family as printed, in the order of the text. */
  static List<String> names(String text, EntityType family) {
    return in(text).stream()
        .filter(mention -> mention.type().isA(family))
        .map(Mention::exact)
        .toList();
  }

  /** The names of a column of a test table, separated by {@code ;}. */
  static List<String> column(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(";", -1)).map(String::strip).toList();
  }
}
