package wenmai.relate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import wenmai.knowledge.Knowledge;
import wenmai.link.LinkedArticle;
import wenmai.model.Entity;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Modality;
import wenmai.model.Predicate;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Reads the facts out of an article by the rule book. Pure and safe for concurrent use. */
public final class FactFinder {
  private static final Comparator<Fact> ORDER =
      Comparator.<Fact, Span>comparing(fact -> fact.evidence().span())
          .thenComparing(fact -> fact.subject().id())
          .thenComparing(Fact::predicate)
          .thenComparing(fact -> fact.object().toString())
          .thenComparing(fact -> fact.role().orElse(""));

  private final List<Reader> readers;
  private final TriggerWords triggerWords;
  private final Anaphora anaphora;
  private final ModalWords modalWords;
  private final Set<String> memberWords;
  private final RulePrecision precision;

  public FactFinder(Knowledge knowledge) {
    precision = RulePrecision.load(knowledge);
    List<Rule> rules = RuleBook.load(knowledge).rules();
    triggerWords = new TriggerWords(rules);
    readers = rules.stream().map(rule -> new Reader(rule, triggerWords.groups(rule))).toList();
    anaphora = new Anaphora(knowledge);
    modalWords = ModalWords.load(knowledge);
    memberWords = Set.copyOf(knowledge.lines("data/lexicon/member-words.txt"));
  }

  /** The facts of an article: one for each subject, predicate, object and role, the surest kept. */
  public List<Fact> find(Draft draft, LinkedArticle linked) {
    StretchEncoder encoder = new StretchEncoder(draft, linked, anaphora);
    List<List<Seen>> sentences = layers(encoder::sentences);
    List<List<Seen>> paragraphs = layers(encoder::paragraphs);
    List<List<Seen>> article = layers(encoder::article);
    List<Seen> names =
        encoder.names().stream()
            .map(name -> seen(name.stretch(), Optional.of(name.whole())))
            .toList();
    Map<Key, Fact> facts = new LinkedHashMap<>();
    for (Reader reader : readers) {
      Rule rule = reader.rule();
      Collector collector =
          new Collector(
              rule,
              precision.confidence(rule.name(), rule.confidence()),
              draft,
              modalWords,
              memberWords,
              facts);
      int layer = rule.pattern().seesPosts() ? 1 : 0;
      List<Seen> stretches =
          switch (rule.scope()) {
            case SENTENCE -> sentences.get(layer);
            case PARAGRAPH -> paragraphs.get(layer);
            case ARTICLE -> article.get(layer);
            case NAME -> names;
          };
      for (Seen seen : stretches) {
        if (reader.mayRead(seen)) {
          collector.read(seen.stretch(), seen.whole());
        }
      }
    }
    return facts.values().stream().sorted(ORDER).toList();
  }

  /** The stretches with bare names, then those with posts. */
  private List<List<Seen>> layers(Function<Boolean, List<Stretch>> stretches) {
    return Stream.of(false, true)
        .map(posts -> stretches.apply(posts).stream().map(s -> seen(s, Optional.empty())).toList())
        .toList();
  }

  private Seen seen(Stretch stretch, Optional<Entity> whole) {
    long kinds =
        whole
            .map(w -> stretch.kinds() | Requirement.bit(CompiledPattern.kind(w.type())))
            .orElse(stretch.kinds());
    return new Seen(stretch, whole, kinds, triggerWords.in(stretch.encoded()));
  }

  /** A stretch, what it names if it is a name, and what a rule may find in it. */
  private record Seen(Stretch stretch, Optional<Entity> whole, long kinds, BitSet words) {}

  /** A rule and the groups of words it waits for. */
  private record Reader(Rule rule, List<BitSet> groups) {
    boolean mayRead(Seen seen) {
      return rule.pattern().requirement().isMet(seen.kinds()) && hasOneOfEach(seen.words());
    }

    private boolean hasOneOfEach(BitSet words) {
      for (BitSet group : groups) {
        if (!group.intersects(words)) {
          return false;
        }
      }
      return true;
    }
  }

  private record Key(String subject, Predicate predicate, String object, String role) {}

  private record Part(Entity entity, Optional<String> role) {}

  /** Applies one rule to stretches and collects what it states. */
  private static final class Collector {
    private static final String WHOLE = "whole";

    private final Rule rule;
    private final double confidence;
    private final Draft draft;
    private final ModalWords modalWords;
    private final Set<String> memberWords;
    private final Map<Key, Fact> facts;

    Collector(
        Rule rule,
        double confidence,
        Draft draft,
        ModalWords modalWords,
        Set<String> memberWords,
        Map<Key, Fact> facts) {
      this.rule = rule;
      this.confidence = confidence;
      this.draft = draft;
      this.modalWords = modalWords;
      this.memberWords = memberWords;
      this.facts = facts;
    }

    /** Applies the rule to a stretch: a sentence, or a name and what it names. */
    void read(Stretch stretch, Optional<Entity> whole) {
      String text = whole.map(w -> prefix(w) + stretch.encoded()).orElse(stretch.encoded());
      for (SlotMatch match : SlotMatch.of(rule, text, whole.isPresent())) {
        Span span =
            whole.isPresent()
                ? stretch.span(0, stretch.encoded().length())
                : closed(stretch.span(match.start(), match.end()));
        for (Rule.Template template : rule.templates()) {
          state(template, stretch, match, whole, span);
        }
      }
    }

    /** The span with the quotation mark behind it, when one is open in it. */
    private Span closed(Span span) {
      String text = draft.article().text();
      boolean open = span.of(text).lastIndexOf('“') > span.of(text).lastIndexOf('”');
      return open && span.end() < text.length() && text.charAt(span.end()) == '”'
          ? new Span(span.start(), span.end() + 1)
          : span;
    }

    private static String prefix(Entity whole) {
      return "" + CompiledPattern.kind(whole.type()) + '\uF8FF';
    }

    private void state(
        Rule.Template template,
        Stretch stretch,
        SlotMatch match,
        Optional<Entity> whole,
        Span span) {
      Optional<String> role = template.role().map(r -> roleText(r, stretch, match));
      for (Part subject : parts(template.subject(), stretch, match, whole)) {
        if (template.predicate().takesDate()) {
          for (Element element : elements(template.object(), stretch, match)) {
            if (element instanceof Element.Dated dated) {
              add(
                  subject.entity(),
                  template.predicate(),
                  new FactObject.OfDate(dated.date()),
                  Optional.empty(),
                  span);
            }
          }
          continue;
        }
        for (Part object : parts(template.object(), stretch, match, whole)) {
          if (!subject.entity().equals(object.entity())) {
            add(
                subject.entity(),
                template.predicate(),
                new FactObject.OfEntity(object.entity()),
                template.predicate() == Predicate.HOLDS_POSITION ? role.or(object::role) : role,
                span);
          }
        }
      }
    }

    private static String roleText(String role, Stretch stretch, SlotMatch match) {
      if (!role.startsWith("“")) {
        for (Element element : elements(role, stretch, match)) {
          if (element instanceof Element.Title title) {
            return title.text();
          }
          if (element instanceof Element.Posts posts) {
            return posts.posts().get(posts.posts().size() - 1).role();
          }
        }
      }
      return role.replaceAll("[“”]", "");
    }

    private List<Part> parts(
        String slot, Stretch stretch, SlotMatch match, Optional<Entity> whole) {
      List<Part> parts = new ArrayList<>();
      if (slot.equals(WHOLE) && whole.isPresent()) {
        return List.of(new Part(whole.get(), Optional.empty()));
      }
      for (Element element : elements(slot, stretch, match)) {
        if (element instanceof Element.Named named) {
          parts.add(new Part(named.entity(), Optional.empty()));
        } else if (element instanceof Element.Posts posts) {
          for (Element.Post post : posts.posts()) {
            post.unit().ifPresent(unit -> parts.add(new Part(unit, Optional.of(post.role()))));
          }
        }
      }
      return parts;
    }

    private static List<Element> elements(String slot, Stretch stretch, SlotMatch match) {
      List<Element> elements = new ArrayList<>();
      String matched = match.slots().getOrDefault(slot, "");
      if (matched.isEmpty()) {
        return elements;
      }
      boolean ofPosts = matched.charAt(0) == CompiledPattern.ElementKind.POST.character();
      for (int i = 1; i < matched.length(); i++) {
        int number = matched.charAt(i) - CompiledPattern.NUMBERS;
        boolean post = matched.charAt(i - 1) == CompiledPattern.ElementKind.POST.character();
        if (number >= 0 && number < stretch.elements().size() && post == ofPosts) {
          elements.add(stretch.elements().get(number));
        }
      }
      return elements;
    }

    private void add(
        Entity subject, Predicate said, FactObject object, Optional<String> title, Span span) {
      boolean isMember = title.filter(memberWords::contains).isPresent();
      Predicate predicate = isMember ? Predicate.MEMBER_OF : said;
      Optional<String> role = isMember ? Optional.empty() : title;
      Key key = new Key(subject.id(), predicate, object.toString(), role.orElse(""));
      Fact fact =
          new Fact(
              subject,
              predicate,
              object,
              role,
              new Evidence(span, span.of(draft.article().text())),
              rule.name(),
              confidence,
              rule.scope().readsClauses() ? modalWords.of(draft, span) : Modality.STATED);
      facts.merge(key, fact, Collector::better);
    }

    /** The better of two readings of one statement: the stated one, then the surer. */
    private static Fact better(Fact old, Fact young) {
      if (old.isStated() != young.isStated()) {
        return old.isStated() ? old : young;
      }
      return young.confidence() > old.confidence() ? young : old;
    }
  }
}
