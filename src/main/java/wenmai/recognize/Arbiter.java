package wenmai.recognize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private Arbiter() {}

  static List<Mention> settle(List<Mention> candidates) {
    List<Mention> settled = new ArrayList<>();
    for (Mention candidate : candidates.stream().sorted(BY_STRENGTH).toList()) {
      if (settled.stream().allMatch(kept -> compatible(kept, candidate))) {
        settled.add(candidate);
      }
    }
    return settled.stream()
        .filter(m -> settled.stream().noneMatch(outer -> forbids(outer, m)))
        .sorted()
        .toList();
  }

  private static boolean compatible(Mention kept, Mention candidate) {
    if (!kept.span().overlaps(candidate.span())) {
      return true;
    }
    if (kept.span().equals(candidate.span())) {
      return false;
    }
    return kept.span().contains(candidate.span()) || candidate.span().contains(kept.span());
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
    return mountainInName
        || tailOfBody
        || person
        || pieceOfCluster
        || programmeInOrganization
        || schemeInTeam;
  }
}
