package wenmai.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition that every text with a match of a regular expression meets: strings that it holds.
 *
 * <p>It is far cheaper to test than the expression itself.
 */
sealed interface Need {
  /** The need for one string. */
  record Has(String literal) implements Need {
    @Override
    public boolean isMetBy(Set<String> held) {
      return held.contains(literal);
    }

    @Override
    public Set<String> literals() {
      return Set.of(literal);
    }
  }

  /** The need for all parts; without parts, every text meets it. */
  record All(List<Need> parts) implements Need {
    @Override
    public boolean isMetBy(Set<String> held) {
      for (Need part : parts) {
        if (!part.isMetBy(held)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Set<String> literals() {
      return union(parts);
    }
  }

  /** The need for at least one part. */
  record Any(List<Need> parts) implements Need {
    @Override
    public boolean isMetBy(Set<String> held) {
      for (Need part : parts) {
        if (part.isMetBy(held)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Set<String> literals() {
      return union(parts);
    }
  }

  /** What a regular expression needs, so far as can be told from its syntax. */
  static Need of(String regex) {
    return new NeedReader(regex).read();
  }

  /**
   * Whether a text meets the need.
   *
   * @param held which of the {@link #literals()} the text holds
   */
  boolean isMetBy(Set<String> held);

  /** The strings that decide. */
  Set<String> literals();

  private static Set<String> union(List<Need> parts) {
    Set<String> literals = new TreeSet<>();
    parts.forEach(part -> literals.addAll(part.literals()));
    return literals;
  }
}
