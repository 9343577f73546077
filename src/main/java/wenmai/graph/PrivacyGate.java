package wenmai.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.knowledge.Knowledge;
import wenmai.model.Entity;
import wenmai.model.EntityType;
import wenmai.model.Fact;
import wenmai.model.FactObject;
import wenmai.model.Predicate;
import wenmai.model.Span;

/**
 * The guard before the graph: it keeps out ethnic group, political affiliation, religion, birth
 * date, health, schooling and personal contacts. Posts in a party's offices are public and pass.
 */
public final class PrivacyGate {
  /** What stands in a quote for a stretch that was taken out. */
  public static final String MASK = "…";

  /** What covers each code unit taken out of a text: a noncharacter, which no text prints. */
  static final char COVER = '\uFDD0';

  /** The relations that a person may have: public roles, acts and honours. */
  static final Set<Predicate> OF_PERSONS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Predicate.HOLDS_POSITION,
              Predicate.MEMBER_OF,
              Predicate.LEADS,
              Predicate.DISPATCHED_BY,
              Predicate.PARTICIPATES_IN,
              Predicate.OPERATES,
              Predicate.MENTORS,
              Predicate.RECEIVED_AWARD,
              Predicate.NOMINATED_FOR));

  private static final String BETWEEN = "[，,、；;\\s　]*";
  private static final Pattern BETWEEN_MASKS = Pattern.compile(BETWEEN);
  private static final Pattern COVERED =
      Pattern.compile("%1$s+(%2$s%1$s+)*".formatted(COVER, BETWEEN));
  private static final Pattern MERE_MEMBER = Pattern.compile(".*(党员|团员|盟员|社员|会员|成员)");

  /** The committee of a division, which is a party's whatever class it was given: 某县委员会. */
  private static final Pattern OF_DIVISION = Pattern.compile(".*[省区州市县旗盟]委员会");

  private final PrivacyLexicon lexicon;
  private final List<PrivacyPattern> patterns;
  private final LiteralIndex literals;

  public PrivacyGate(Knowledge knowledge) {
    this.lexicon = PrivacyLexicon.load(knowledge);
    this.patterns = lexicon.patterns().values().stream().flatMap(List::stream).toList();
    this.literals =
        new LiteralIndex(
            patterns.stream().flatMap(pattern -> pattern.need().literals().stream()).toList());
  }

  /**
   * A text of the same length with all personal data in it covered, line ends left alone; {@link
   * #show} makes it readable.
   *
   * @param protectedNames the names of places and organisations in it, as UTF-16 offsets
   */
  String cover(String text, List<Span> protectedNames) {
    StringBuilder covered = new StringBuilder(text);
    for (Span finding : findings(text, protectedNames)) {
      for (int at = finding.start(); at < finding.end(); at++) {
        if (text.charAt(at) != '\n') {
          covered.setCharAt(at, COVER);
        }
      }
    }
    return covered.toString();
  }

  /** A text with {@link #MASK} for every stretch that is covered in it, neighbours as one. */
  static String show(String covered) {
    return COVERED.matcher(covered).replaceAll(MASK);
  }

  /**
   * The stretches of personal data in a text, sorted, without overlaps, neighbours as one.
   *
   * <p>A stretch inside a longer protected name is no finding.
   */
  List<Span> findings(String text, List<Span> protectedNames) {
    List<Span> found =
        matches(text, patterns).stream()
            .filter(span -> protectedNames.stream().noneMatch(name -> isPartOf(span, name)))
            .sorted()
            .toList();
    List<Span> joined = new ArrayList<>();
    for (Span span : found) {
      Optional<Span> last =
          joined.isEmpty() ? Optional.empty() : Optional.of(joined.get(joined.size() - 1));
      if (last.isPresent() && areNeighbours(text, last.get(), span)) {
        joined.set(joined.size() - 1, last.get().union(span));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }

  /** Whether an entity may stand in the graph: not when its name itself states personal data. */
  public boolean allows(Entity entity) {
    return allowsForm(entity, entity.name());
  }

  /** Whether a name or alias of an entity may stand in the graph. */
  public boolean allowsForm(Entity entity, String form) {
    return allowsForm(entity.type(), form);
  }

  /** Whether a name or alias of an entity of a type may stand in the graph. */
  boolean allowsForm(EntityType type, String form) {
    List<Span> found = findings(form, List.of());
    boolean describesPeople = type == EntityType.PERSON || type == EntityType.AWARD;
    return describesPeople
        ? found.isEmpty()
        : !found.contains(new Span(0, form.length())) || isBody(form);
  }

  /** Whether a fact may stand in the graph. */
  public boolean allows(Fact fact) {
    return allows(fact.subject())
        && fact.role().stream().allMatch(role -> findings(role, List.of()).isEmpty())
        && (fact.object() instanceof FactObject.OfEntity object
            ? allows(object.entity())
                && (fact.subject().type() != EntityType.PERSON
                    || mayTellOfPerson(
                        fact.predicate(),
                        fact.role(),
                        object.entity().type(),
                        object.entity().name()))
            : fact.subject().type() != EntityType.PERSON);
  }

  /** Whether a fact of a person is of a kind that persons have, and shows no creed or party. */
  boolean mayTellOfPerson(
      Predicate predicate, Optional<String> role, EntityType objectType, String objectName) {
    boolean mereMember =
        predicate == Predicate.MEMBER_OF
            || role.stream().anyMatch(title -> MERE_MEMBER.matcher(title).matches());
    boolean party =
        objectType == EntityType.PARTY_BODY
            || isBody(objectName)
            || OF_DIVISION.matcher(objectName).matches();
    return OF_PERSONS.contains(predicate)
        && !(mereMember && party)
        && !states(PrivateAttribute.RELIGION, objectName);
  }

  /** The kinds of personal data that a text states outside longer protected names. */
  SortedSet<PrivateAttribute> attributes(String text, List<Span> protectedNames) {
    SortedSet<PrivateAttribute> stated = new TreeSet<>();
    lexicon
        .patterns()
        .forEach(
            (attribute, wanted) -> {
              if (matches(text, wanted).stream()
                  .anyMatch(
                      span -> protectedNames.stream().noneMatch(name -> isPartOf(span, name)))) {
                stated.add(attribute);
              }
            });
    return Collections.unmodifiableSortedSet(stated);
  }

  private boolean isBody(String name) {
    return lexicon.bodies().contains(name);
  }

  private boolean states(PrivateAttribute attribute, String text) {
    return !matches(text, lexicon.patterns().getOrDefault(attribute, List.of())).isEmpty();
  }

  /** The matches of some patterns, line by line; most lines hold what none of them needs. */
  private List<Span> matches(String text, List<PrivacyPattern> wanted) {
    List<Span> matches = new ArrayList<>();
    for (int start = 0, end; start < text.length(); start = end + 1) {
      int lineEnd = text.indexOf('\n', start);
      end = lineEnd < 0 ? text.length() : lineEnd;
      Set<String> held = literals.in(text, start, end);
      for (PrivacyPattern pattern : wanted) {
        if (pattern.need().isMetBy(held)) {
          Matcher matcher =
              pattern
                  .pattern()
                  .matcher(text)
                  .region(start, end)
                  .useTransparentBounds(true)
                  .useAnchoringBounds(false);
          matcher
              .results()
              .map(match -> new Span(match.start(), match.end()))
              .forEach(matches::add);
        }
      }
    }
    return matches;
  }

  private static boolean isPartOf(Span finding, Span name) {
    return name.contains(finding) && name.length() > finding.length();
  }

  private static boolean areNeighbours(String text, Span left, Span right) {
    return right.start() <= left.end()
        || BETWEEN_MASKS.matcher(text.substring(left.end(), right.start())).matches();
  }
}
