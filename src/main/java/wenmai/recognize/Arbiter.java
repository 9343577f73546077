package wenmai.recognize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenmai.model.EntityType;
import wenmai.model.Mention;

/**
 * The judge of overlapping mentions.
 *
 * <p>Policy: of two mentions of the same stretch the surer wins, then the earlier recogniser; of
 * two that cross, the surer, then the longer; a mention inside a longer one stays (names are
 * nested), except inside a person's name, and except a person's name inside another name.
 */
final class Arbiter {
  private static final Comparator<Mention> BY_STRENGTH =
      Comparator.comparingDouble(Mention::confidence)
          .reversed()
          .thenComparing(m -> -m.span().length())
          .thenComparing(Mention::compareTo);

  /** Names are looked up by blocks of so many characters. */
  private static final int BLOCK = 64;

  private final Map<Integer, List<Mention>> blocks = new HashMap<>();
  private final List<LostMention> lost = new ArrayList<>();

  private Arbiter() {}

  /**
   * What is left of many mentions.
   *
   * @param kept those that stand, in the order of the text
   * @param lost those that gave way
   */
  record Settlement(List<Mention> kept, List<LostMention> lost) {}

  static Settlement settle(List<Mention> candidates) {
    return new Arbiter().settled(candidates);
  }

  private Settlement settled(List<Mention> candidates) {
    List<Mention> kept = new ArrayList<>();
    for (Mention candidate : candidates.stream().sorted(BY_STRENGTH).toList()) {
      if (!gives(candidate, Arbiter::rivalry)) {
        kept.add(candidate);
        enter(candidate);
      }
    }
    List<Mention> standing =
        kept.stream().filter(m -> !gives(m, Arbiter::exclusion)).sorted().toList();
    return new Settlement(standing, lost);
  }

  private interface Objection {
    Optional<LostMention.Reason> of(Mention other, Mention candidate);
  }

  /** Whether a candidate gives way to any mention entered near it. */
  private boolean gives(Mention candidate, Objection objection) {
    for (int block = block(candidate.span().start());
        block <= block(candidate.span().end());
        block++) {
      for (Mention other : blocks.getOrDefault(block, List.of())) {
        Optional<LostMention.Reason> reason = objection.of(other, candidate);
        if (reason.isPresent()) {
          if (!other.equals(candidate)) {
            lost.add(new LostMention(candidate, other, reason.get()));
          }
          return true;
        }
      }
    }
    return false;
  }

  private void enter(Mention mention) {
    for (int block = block(mention.span().start()); block <= block(mention.span().end()); block++) {
      blocks.computeIfAbsent(block, unused -> new ArrayList<>()).add(mention);
    }
  }

  private static int block(int offset) {
    return offset / BLOCK;
  }

  private static Optional<LostMention.Reason> rivalry(Mention kept, Mention candidate) {
    if (!kept.span().overlaps(candidate.span())) {
      return Optional.empty();
    }
    if (kept.span().equals(candidate.span())) {
      return Optional.of(LostMention.Reason.SAME_STRETCH);
    }
    return kept.span().contains(candidate.span()) || candidate.span().contains(kept.span())
        ? Optional.empty()
        : Optional.of(LostMention.Reason.CROSSED);
  }

  private static Optional<LostMention.Reason> exclusion(Mention outer, Mention inner) {
    return forbids(outer, inner) ? Optional.of(LostMention.Reason.WITHIN) : Optional.empty();
  }

  private static boolean forbids(Mention outer, Mention inner) {
    if (outer.equals(inner) || !outer.span().contains(inner.span())) {
      return false;
    }
    boolean person = outer.type() == EntityType.PERSON || inner.type() == EntityType.PERSON;
    boolean pieceOfCluster =
        outer.type() == EntityType.INDUSTRY_CLUSTER && inner.type() == EntityType.INDUSTRY_CLUSTER;
    boolean programmeInOrganization =
        outer.type().isA(EntityType.ORGANIZATION)
            && (inner.type().isA(EntityType.PROGRAM) || inner.type() == EntityType.EVENT)
            && inner.type() != EntityType.AID_TEAM;
    boolean schemeInTeam =
        outer.type() == EntityType.AID_TEAM && inner.type() == EntityType.INITIATIVE;
    boolean mountainInName =
        inner.type() == EntityType.NATURAL && outer.type().isA(EntityType.ORGANIZATION);
    boolean tailOfBody =
        outer.type().isA(EntityType.ORGANIZATION)
            && inner.type().isA(EntityType.ORGANIZATION)
            && outer.span().end() == inner.span().end();
    boolean honourInEvent = outer.type() == EntityType.EVENT && inner.type() == EntityType.AWARD;
    return mountainInName
        || honourInEvent
        || tailOfBody
        || person
        || pieceOfCluster
        || programmeInOrganization
        || schemeInTeam;
  }
}
