package wenmai.relate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import wenmai.knowledge.Knowledge;
import wenmai.language.TermMatcher;
import wenmai.model.EntityType;
import wenmai.model.LinkedMention;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Words that refer back (该公司, 企业, 他): each stands for the last entity of its classes. */
final class Anaphora {
  private static final String CLAUSE_BEGINS = "，。！？；：”“\n";
  private static final Set<String> HELP = Set.of("带领", "助力", "帮助", "推动", "参加", "亮相", "参展");
  private static final String FILE = "data/lexicon/anaphors.tsv";

  private final TermMatcher<List<EntityType>> words;

  Anaphora(Knowledge knowledge) {
    TreeMap<String, List<EntityType>> terms = new TreeMap<>();
    for (String line : knowledge.lines(FILE)) {
      String[] fields = line.split("\t", -1);
      terms.put(
          fields[0],
          Arrays.stream(fields[1].split("\\|"))
              .map(name -> EntityType.fromLocalName(name).orElseThrow())
              .toList());
    }
    words = new TermMatcher<>(terms);
  }

  /** The references of an article whose antecedent is among its outermost mentions. */
  List<Element.Named> in(Draft draft, OutermostMentions outermost) {
    List<Element.Named> references = new ArrayList<>();
    for (TermMatcher.Match<List<EntityType>> word : words.longest(draft.text())) {
      Span span = word.span();
      if (outermost.overlap(span) || !standsFree(draft.text(), span)) {
        continue;
      }
      antecedent(outermost, span, word.value())
          .ifPresent(m -> references.add(new Element.Named(span, m.entity())));
    }
    return references;
  }

  /** A bare noun refers back only where a clause begins or a verb of help stands before it. */
  private static boolean standsFree(String text, Span span) {
    if ("该本我其他她".indexOf(text.charAt(span.start())) >= 0 || span.start() == 0) {
      return true;
    }
    String before = text.substring(Math.max(0, span.start() - 2), span.start());
    return CLAUSE_BEGINS.indexOf(before.charAt(before.length() - 1)) >= 0 || HELP.contains(before);
  }

  private static Optional<LinkedMention> antecedent(
      OutermostMentions outermost, Span span, List<EntityType> types) {
    for (int i = outermost.lastEndingBy(span.start()); i >= 0; i--) {
      LinkedMention mention = outermost.list().get(i);
      if (types.stream().anyMatch(type -> mention.entity().type().isA(type))) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }
}
