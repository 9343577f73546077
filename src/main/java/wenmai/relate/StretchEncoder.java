package wenmai.relate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.link.LinkedArticle;
import wenmai.model.EntityType;
import wenmai.model.LinkedMention;
import wenmai.model.Paragraph;
import wenmai.model.Span;
import wenmai.recognize.Draft;

/** Cuts an article into stretches of text with its mentions, posts and dates as elements. */
final class StretchEncoder {
  /** A remark that declares a short name says nothing to rules: 某联合体（以下简称“联合体”）. */
  private static final Pattern ASIDE =
      Pattern.compile("[（(](?:以下|下文)?(?:统称|简称|下称)[^（）()\\n]{1,20}[）)]");

  static final String SENTENCE_ENDS = "。！？!?\n";

  private final Draft draft;
  private final LinkedArticle linked;
  private final TriggerWords triggerWords;
  private final List<Element> posts;
  private final List<Element> postsAndNames;
  private final List<Element> bareNames;
  private final BitSet asides = new BitSet();
  private final Map<Span, SeenStretch> bareStretches = new HashMap<>();

  StretchEncoder(Draft draft, LinkedArticle linked, Anaphora anaphora, TriggerWords triggerWords) {
    this.draft = draft;
    this.linked = linked;
    this.triggerWords = triggerWords;
    Matcher aside = ASIDE.matcher(draft.text());
    while (aside.find()) {
      asides.set(aside.start(), aside.end());
    }
    OutermostMentions outermost = OutermostMentions.of(linked.mentions());
    List<Element> named = new ArrayList<>();
    outermost.list().forEach(m -> named.add(new Element.Named(m.mention().span(), m.entity())));
    List<Element> others = new ArrayList<>(anaphora.in(draft, outermost));
    others.addAll(new DateFinder(draft.article()).dates());
    this.posts = new PostFinder(draft, linked.mentions(), outermost).find();
    this.bareNames = together(List.of(named, others), draft.text().length());
    this.postsAndNames = together(List.of(posts, named, others), draft.text().length());
  }

  /**
   * The stretches of a scope that have an element in them.
   *
   * @param posts whether posts are elements, which then hide the names in them
   */
  List<SeenStretch> stretches(Rule.Scope scope, boolean posts) {
    return switch (scope) {
      case SENTENCE -> sentences(posts);
      case PARAGRAPH -> paragraphs(posts);
      case ARTICLE -> article(posts);
      case NAME -> names();
    };
  }

  /** The elements of several layers by place; one that overlaps an earlier layer's gives way. */
  private static List<Element> together(List<List<Element>> layers, int length) {
    List<Element> all = new ArrayList<>();
    BitSet covered = new BitSet(length);
    for (List<Element> layer : layers) {
      for (Element element : layer) {
        Span span = element.span();
        int taken = covered.nextSetBit(span.start());
        if (taken < 0 || taken >= span.end()) {
          all.add(element);
          covered.set(span.start(), span.end());
        }
      }
    }
    all.sort(Comparator.comparing(Element::span));
    return List.copyOf(all);
  }

  /** The sentences with something in them, with posts as elements or with the bare names. */
  private List<SeenStretch> sentences(boolean posts) {
    List<SeenStretch> sentences = new ArrayList<>();
    int start = 0;
    String text = draft.text();
    for (int i = 0; i < text.length(); i++) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
        add(new Span(start, text.charAt(i) == '\n' ? i : i + 1), posts, sentences);
        start = i + 1;
      }
    }
    add(new Span(start, text.length()), posts, sentences);
    return sentences;
  }

  private List<SeenStretch> paragraphs(boolean posts) {
    List<SeenStretch> paragraphs = new ArrayList<>();
    for (Paragraph paragraph : draft.article().paragraphs()) {
      add(paragraph.span(), posts, paragraphs);
    }
    return paragraphs;
  }

  private List<SeenStretch> article(boolean posts) {
    List<SeenStretch> article = new ArrayList<>();
    add(new Span(0, draft.text().length()), posts, article);
    return article;
  }

  /** Adds what stands in a range, if there is an element in it. */
  private void add(Span range, boolean withPosts, List<SeenStretch> stretches) {
    SeenStretch seen =
        withPosts && holdsOne(posts, range)
            ? seen(stretch(range, postsAndNames))
            : bareStretches.computeIfAbsent(range, r -> seen(stretch(r, bareNames)));
    if (!seen.stretch().elements().isEmpty()) {
      stretches.add(seen);
    }
  }

  private static boolean holdsOne(List<Element> elements, Span range) {
    int first = firstFrom(elements, range.start());
    return first < elements.size() && elements.get(first).span().start() < range.end();
  }

  private SeenStretch seen(Stretch stretch) {
    return new SeenStretch(stretch, Optional.empty(), triggerWords);
  }

  /** Each name that holds other names, with those as elements; its own entity stands behind it. */
  private List<SeenStretch> names() {
    List<SeenStretch> names = new ArrayList<>();
    List<LinkedMention> all = linked.mentions();
    for (int i = 0; i < all.size(); i++) {
      LinkedMention outer = all.get(i);
      List<LinkedMention> inside = inside(i);
      List<LinkedMention> widest = OutermostMentions.of(inside).list();
      addName(names, outer, widest);
      boolean seesThrough =
          !inside.isEmpty()
              && inside.get(0).mention().span().start() == outer.mention().span().start()
              && (inside.get(0).entity().type().isA(EntityType.PLACE)
                  || !outer.entity().type().isA(EntityType.ORGANIZATION)
                      && inside.get(0).entity().type() != EntityType.AID_TEAM);
      List<LinkedMention> divisions =
          inside.stream().filter(m -> m.entity().type() == EntityType.ADMIN_DIVISION).toList();
      if (seesThrough && !divisions.equals(widest)) {
        addName(names, outer, divisions);
      }
      outer
          .mention()
          .parent()
          .flatMap(this::entityOf)
          .ifPresent(parent -> names.add(chainedUnit(outer, parent)));
    }
    return names;
  }

  /** The mentions of other entities inside a mention; they follow it in the order of the text. */
  private List<LinkedMention> inside(int index) {
    List<LinkedMention> inside = new ArrayList<>();
    LinkedMention outer = linked.mentions().get(index);
    Span span = outer.mention().span();
    for (int i = index + 1; i < linked.mentions().size(); i++) {
      LinkedMention inner = linked.mentions().get(i);
      if (inner.mention().span().start() >= span.end()) {
        break;
      }
      if (span.contains(inner.mention().span()) && !inner.entity().equals(outer.entity())) {
        inside.add(inner);
      }
    }
    return inside;
  }

  private Optional<LinkedMention> entityOf(Span span) {
    return linked.mentions().stream()
        .filter(m -> m.mention().span().equals(span))
        .filter(m -> m.entity().type() != EntityType.PERSON)
        .findFirst();
  }

  /** A unit that a chain of posts prints without its organisation, as if it stood behind that. */
  private SeenStretch chainedUnit(LinkedMention unit, LinkedMention parent) {
    Element.Named element = new Element.Named(parent.mention().span(), parent.entity());
    String encoded = "" + kind(element) + CompiledPattern.NUMBERS + unit.mention().exact();
    int[] offsets = new int[encoded.length() + 1];
    offsets[0] = parent.mention().span().start();
    offsets[1] = offsets[0];
    for (int at = 2; at < offsets.length; at++) {
      offsets[at] = unit.mention().span().start() + at - 2;
    }
    return named(
        unit, new Stretch(encoded, offsets, List.of(element), Requirement.bit(kind(element))));
  }

  private void addName(List<SeenStretch> names, LinkedMention outer, List<LinkedMention> inside) {
    List<Element> inner = new ArrayList<>();
    inside.forEach(m -> inner.add(new Element.Named(m.mention().span(), m.entity())));
    autonomousRegion(outer.mention().span(), inner).ifPresent(inner::add);
    if (!inner.isEmpty()) {
      inner.sort(Comparator.comparing(Element::span));
      names.add(named(outer, stretch(outer.mention().span(), inner)));
    }
  }

  /** 自治区 at the head of a name stands for the region when the article names that. */
  private Optional<Element.Named> autonomousRegion(Span name, List<Element> inner) {
    String level = "自治区";
    if (!draft.text().startsWith(level, name.start()) || name.length() <= level.length()) {
      return Optional.empty();
    }
    Span span = new Span(name.start(), name.start() + level.length());
    if (inner.stream().anyMatch(e -> e.span().overlaps(span))) {
      return Optional.empty();
    }
    return linked.entities().stream()
        .filter(
            e ->
                e.type() == EntityType.ADMIN_DIVISION
                    && e.divisionCode().filter(code -> code.endsWith("0000")).isPresent())
        .filter(
            e -> e.divisionCode().filter(code -> code.matches("(15|45|54|64|65)0000")).isPresent())
        .findFirst()
        .map(region -> new Element.Named(span, region));
  }

  private SeenStretch named(LinkedMention name, Stretch stretch) {
    return new SeenStretch(stretch, Optional.of(name.entity()), triggerWords);
  }

  private Stretch stretch(Span range, List<Element> from) {
    StringBuilder encoded = new StringBuilder(range.length() + 1);
    int[] offsets = new int[range.length() + 2 * from.size() + 1];
    List<Element> inside = new ArrayList<>();
    long kinds = 0;
    int at = range.start();
    for (int i = firstFrom(from, at); i < from.size(); i++) {
      Element element = from.get(i);
      if (element.span().start() >= range.end()) {
        break;
      }
      if (element.span().start() < at
          || element.span().end() > range.end()
          || asides.get(element.span().start())) {
        continue;
      }
      at = copy(at, element.span().start(), encoded, offsets);
      char kind = kind(element);
      kinds |= Requirement.bit(kind);
      offsets[encoded.length()] = at;
      encoded.append(kind);
      offsets[encoded.length()] = at;
      encoded.append((char) (CompiledPattern.NUMBERS + inside.size()));
      inside.add(element);
      at = element.span().end();
    }
    at = copy(at, range.end(), encoded, offsets);
    offsets[encoded.length()] = at;
    return new Stretch(encoded.toString(), offsets, inside, kinds);
  }

  /** The index of the first of elements in order that starts at an offset or behind it. */
  private static int firstFrom(List<Element> elements, int offset) {
    int low = 0;
    int high = elements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (elements.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int copy(int from, int to, StringBuilder encoded, int[] offsets) {
    for (int i = from; i < to; i++) {
      if (!asides.get(i)) {
        offsets[encoded.length()] = i;
        encoded.append(draft.text().charAt(i));
      }
    }
    return to;
  }

  private static char kind(Element element) {
    if (element instanceof Element.Named named) {
      return CompiledPattern.kind(named.entity().type());
    }
    if (element instanceof Element.Posts) {
      return CompiledPattern.ElementKind.POST.character();
    }
    return element instanceof Element.Title
        ? CompiledPattern.ElementKind.TITLE.character()
        : CompiledPattern.ElementKind.DATE.character();
  }
}
