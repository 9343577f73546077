package wenmai.recognize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final List<Mention> kept = new ArrayList<>();
  private final List<LostMention> lost = new ArrayList<>();

  private Arbiter() {}

  /**
   * What is left of many mentions.
   *
   * @param kept those that stand, in the order of the text
   * @param lost those that gave way
   */
  record Settlement(List<Mention> kept, List<LostMention> lost) {}

  /**
   * Settles new mentions with those that stand.
   *
   * @param standing mentions as a settlement leaves them, in the order of the text
   * @param found further mentions, in any order
   */
  static Settlement settle(List<Mention> standing, List<Mention> found) {
    Set<Mention> young = Set.copyOf(found);
    List<Mention> all = new ArrayList<>(standing);
    all.addAll(found);
    all.sort(null);
    Arbiter arbiter = new Arbiter();
    for (int start = 0, end; start < all.size(); start = end) {
      end = endOfCluster(all, start);
      List<Mention> cluster = all.subList(start, end);
      if (end - start > 1 && cluster.stream().anyMatch(young::contains)) {
        arbiter.settle(cluster);
      } else {
        arbiter.kept.addAll(cluster);
      }
    }
    return new Settlement(arbiter.kept, arbiter.lost);
  }

  /** The end of the mentions from {@code start} on that hang together by overlapping. */
  private static int endOfCluster(List<Mention> mentions, int start) {
    int reach = mentions.get(start).span().end();
    int end = start + 1;
    while (end < mentions.size() && mentions.get(end).span().start() < reach) {
      reach = Math.max(reach, mentions.get(end++).span().end());
    }
    return end;
  }

  private void settle(List<Mention> cluster) {
    List<Mention> byStrength = new ArrayList<>(cluster);
    byStrength.sort(BY_STRENGTH);
    List<Mention> winners = new ArrayList<>();
    for (Mention candidate : byStrength) {
      if (!gives(candidate, winners, Arbiter::rivalry)) {
        winners.add(candidate);
      }
    }
    List<Mention> inOrder = new ArrayList<>(winners);
    inOrder.sort(null);
    for (Mention mention : inOrder) {
      if (!gives(mention, winners, Arbiter::exclusion)) {
        kept.add(mention);
      }
    }
  }

  private interface Objection {
    Optional<LostMention.Reason> of(Mention other, Mention candidate);
  }

  /** Whether a candidate gives way to one of the winners. */
  private boolean gives(Mention candidate, List<Mention> winners, Objection objection) {
    for (Mention other : winners) {
      Optional<LostMention.Reason> reason = objection.of(other, candidate);
      if (reason.isPresent()) {
        if (!other.equals(candidate)) {
          lost.add(new LostMention(candidate, other, reason.get()));
        }
        return true;
      }
    }
    return false;
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
    boolean middleOfPlace =
        outer.type() == EntityType.ADMIN_DIVISION
            && inner.type() == EntityType.ADMIN_DIVISION
            && inner.span().start() > outer.span().start();
    boolean mountainInName =
        inner.type() == EntityType.NATURAL && outer.type().isA(EntityType.ORGANIZATION);
    boolean tailOfBody =
        outer.type().isA(EntityType.ORGANIZATION)
            && inner.type().isA(EntityType.ORGANIZATION)
            && outer.span().end() == inner.span().end();
    boolean honourInEvent = outer.type() == EntityType.EVENT && inner.type() == EntityType.AWARD;
    return mountainInName
        || middleOfPlace
        || honourInEvent
        || tailOfBody
        || person
        || pieceOfCluster
        || programmeInOrganization
        || schemeInTeam;
  }
}
