package wenmai.relate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.knowledge.Knowledge;
import wenmai.lexicon.Gazetteer;
import wenmai.link.LinkedArticle;
import wenmai.model.Fact;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Reads the facts out of an article by the rule book. Pure and safe for concurrent use. */
public final class FactFinder {
  private static final Comparator<Fact> ORDER =
      Comparator.<Fact, Span>comparing(fact -> fact.evidence().span())
          .thenComparing(fact -> fact.subject().id())
          .thenComparing(Fact::predicate)
          .thenComparing(fact -> fact.object().id())
          .thenComparing(fact -> fact.role().orElse(""));

  private final List<RuleGate> gates;
  private final TriggerWords triggerWords;
  private final Anaphora anaphora;
  private final DivisionOrder divisions;
  private final ModalWords modalWords;
  private final Set<String> memberWords;

  /**
   * The reading of facts with what is known.
   *
   * @param gazetteer tells which divisions lie within which
   */
  public FactFinder(Knowledge knowledge, Gazetteer gazetteer) {
    RulePrecision precision = RulePrecision.load(knowledge);
    List<Rule> rules = RuleBook.load(knowledge).rules();
    triggerWords = new TriggerWords(rules);
    gates = rules.stream().map(rule -> RuleGate.of(rule, triggerWords, precision)).toList();
    anaphora = new Anaphora(knowledge);
    divisions = new DivisionOrder(gazetteer);
    modalWords = ModalWords.load(knowledge);
    memberWords = Set.copyOf(knowledge.lines("data/lexicon/member-words.txt"));
  }

  /** The facts of an article: one for each subject, predicate, object and role, the surest kept. */
  public List<Fact> find(Draft draft, LinkedArticle linked) {
    StretchEncoder encoder = new StretchEncoder(draft, linked, anaphora, triggerWords);
    Map<Rule.Scope, List<SeenStretch>> bare = new EnumMap<>(Rule.Scope.class);
    Map<Rule.Scope, List<SeenStretch>> withPosts = new EnumMap<>(Rule.Scope.class);
    FactCollector collector =
        new FactCollector(draft, modalWords.in(draft), memberWords, divisions);
    for (RuleGate gate : gates) {
      Rule rule = gate.rule();
      boolean posts = rule.pattern().seesPosts();
      List<SeenStretch> stretches =
          (posts ? withPosts : bare)
              .computeIfAbsent(rule.scope(), scope -> encoder.stretches(scope, posts));
      for (SeenStretch seen : stretches) {
        if (gate.mayRead(seen)) {
          collector.read(gate, seen);
        }
      }
    }
    return DirectParents.of(collector.facts()).stream().sorted(ORDER).toList();
  }
}
