package wenmai.serve.limit;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value for every limit.
 *
 * @param values the values in the order of the limits
 */
public record Limits(Map<Limit, Integer> values) {

  /** Copies the values. */
  public Limits {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** The standard values. */
  public static Limits standard() {
    return new Limits(
        Arrays.stream(Limit.values())
            .collect(Collectors.toMap(Function.identity(), Limit::standard)));
  }

  /** The value of a limit. */
  public int of(Limit limit) {
    return values.getOrDefault(limit, limit.standard());
  }

  /**
   * These limits with one of another value.
   *
   * @throws IllegalArgumentException when the value is out of bounds
   */
  public Limits with(Limit limit, int value) {
    limit.check(value);
    Map<Limit, Integer> changed = new EnumMap<>(values);
    changed.put(limit, value);
    return new Limits(changed);
  }
}
