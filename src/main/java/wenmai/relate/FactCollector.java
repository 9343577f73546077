package wenmai.relate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenmai.model.Entity;
import wenmai.model.Evidence;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Modality;
import wenmai.model.Predicate;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Applies rules to the stretches of an article and collects the facts that they state. */
final class FactCollector {
  private static final String WHOLE = "whole";

  private final Draft draft;
  private final ModalPlaces modalPlaces;
  private final Set<String> memberWords;
  private final DivisionOrder divisions;
  private final Map<Key, Fact> facts = new LinkedHashMap<>();

  FactCollector(
      Draft draft, ModalPlaces modalPlaces, Set<String> memberWords, DivisionOrder divisions) {
    this.divisions = divisions;
    this.draft = draft;
    this.modalPlaces = modalPlaces;
    this.memberWords = memberWords;
  }

  /** The facts so far: one for each subject, predicate, object and role, the surest kept. */
  Collection<Fact> facts() {
    return Collections.unmodifiableCollection(facts.values());
  }

  /** Applies a rule to a stretch: a sentence, or a name and what it names. */
  void read(RuleGate gate, SeenStretch seen) {
    Stretch stretch = seen.stretch();
    Optional<Entity> whole = seen.whole();
    String text = whole.map(w -> prefix(w) + stretch.encoded()).orElse(stretch.encoded());
    for (SlotMatch match : SlotMatch.of(gate.rule(), text, whole.isPresent())) {
      Span span =
          whole.isPresent()
              ? stretch.span(0, stretch.encoded().length())
              : closed(stretch.span(match.start(), match.end()));
      Reading reading = new Reading(gate, seen, match, span);
      for (Rule.Template template : gate.rule().templates()) {
        state(reading, template);
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

  private void state(Reading reading, Rule.Template template) {
    List<Part> subjects = parts(reading, template.subject());
    if (template.predicate().takesDate()) {
      for (Element element : elements(reading, template.object())) {
        if (element instanceof Element.Dated dated) {
          for (Part subject : subjects) {
            add(
                reading,
                subject.entity(),
                template.predicate(),
                new FactObject.OfDate(dated.date()),
                Optional.empty());
          }
        }
      }
      return;
    }
    Optional<String> role = template.role().map(r -> roleText(reading, r));
    List<Part> objects = parts(reading, template.object());
    for (Part subject : subjects) {
      for (Part object : objects) {
        boolean elsewhere =
            reading.seen().whole().isPresent()
                && divisions.areApart(objects.get(0).entity(), object.entity());
        if (!subject.entity().id().equals(object.entity().id())
            && !elsewhere
            && !divisions.ruleOut(subject.entity(), template.predicate(), object.entity())) {
          add(
              reading,
              subject.entity(),
              template.predicate(),
              new FactObject.OfEntity(object.entity()),
              template.predicate() == Predicate.HOLDS_POSITION ? role.or(object::role) : role);
        }
      }
    }
  }

  private static String roleText(Reading reading, String role) {
    if (!role.startsWith("“")) {
      for (Element element : elements(reading, role)) {
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

  private static List<Part> parts(Reading reading, String slot) {
    List<Part> parts = new ArrayList<>();
    if (slot.equals(WHOLE) && reading.seen().whole().isPresent()) {
      return List.of(new Part(reading.seen().whole().get(), Optional.empty()));
    }
    for (Element element : elements(reading, slot)) {
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

  private static List<Element> elements(Reading reading, String slot) {
    List<Element> elements = new ArrayList<>();
    String matched = reading.match().slots().getOrDefault(slot, "");
    if (matched.isEmpty()) {
      return elements;
    }
    List<Element> known = reading.seen().stretch().elements();
    boolean ofPosts = matched.charAt(0) == CompiledPattern.ElementKind.POST.character();
    for (int i = 1; i < matched.length(); i++) {
      int number = matched.charAt(i) - CompiledPattern.NUMBERS;
      boolean post = matched.charAt(i - 1) == CompiledPattern.ElementKind.POST.character();
      if (number >= 0 && number < known.size() && post == ofPosts) {
        elements.add(known.get(number));
      }
    }
    return elements;
  }

  private void add(
      Reading reading, Entity subject, Predicate said, FactObject object, Optional<String> title) {
    boolean isMember = title.filter(memberWords::contains).isPresent();
    Predicate predicate = isMember ? Predicate.MEMBER_OF : said;
    Optional<String> role = isMember ? Optional.empty() : title;
    Span span = shortest(reading, object);
    Fact fact =
        new Fact(
            subject,
            predicate,
            object,
            role,
            new Evidence(span, span.of(draft.article().text())),
            reading.gate().rule().name(),
            reading.gate().confidence(),
            reading.gate().rule().scope().readsClauses() ? modalPlaces.of(span) : Modality.STATED);
    facts.merge(
        new Key(subject.id(), predicate, object.id(), role.orElse("")),
        fact,
        FactCollector::better);
  }

  /** The last of the sentences that a rule read over, when the object stands in it. */
  private Span shortest(Reading reading, FactObject object) {
    Span span = reading.span();
    String text = draft.article().text();
    int start = span.start();
    for (int at = span.start(); at < span.end() - 1; at++) {
      if (StretchEncoder.SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
        start = at + 1;
      }
    }
    Span last = new Span(start, span.end());
    boolean told =
        reading.seen().stretch().elements().stream()
            .filter(element -> last.contains(element.span()))
            .anyMatch(element -> names(element, object));
    return told && last.length() < span.length() ? last : span;
  }

  private static boolean names(Element element, FactObject object) {
    if (element instanceof Element.Posts posts) {
      return posts.posts().stream()
          .flatMap(post -> post.unit().stream())
          .anyMatch(unit -> object.equals(new FactObject.OfEntity(unit)));
    }
    if (element instanceof Element.Named named) {
      return object instanceof FactObject.OfEntity of && of.entity().equals(named.entity());
    }
    return element instanceof Element.Dated dated
        && object instanceof FactObject.OfDate of
        && of.date().equals(dated.date());
  }

  /** The better of two readings of one statement: the stated one, then the surer. */
  private static Fact better(Fact old, Fact young) {
    if (old.isStated() != young.isStated()) {
      return old.isStated() ? old : young;
    }
    return young.confidence() > old.confidence() ? young : old;
  }

  /** What a rule's match in a stretch is read from. */
  private record Reading(RuleGate gate, SeenStretch seen, SlotMatch match, Span span) {}

  private record Key(String subject, Predicate predicate, String object, String role) {}

  private record Part(Entity entity, Optional<String> role) {}
}
