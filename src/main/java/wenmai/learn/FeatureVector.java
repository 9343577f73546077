package wenmai.learn;

import java.util.Arrays;

/**
 * The features of an example: buckets into which what is seen of it was hashed.
 *
 * <p>Grows as features are added; not safe for concurrent use.
 */
public final class FeatureVector {
  private static final int FIRST_SIZE = 64;

  private int[] buckets = new int[FIRST_SIZE];
  private int size;

  /** Adds what feature {@code kind} sees. */
  public void add(int kind, int seen) {
    add(kind, seen, 0);
  }

  /** Adds what feature {@code kind} sees of two things together. */
  public void add(int kind, int first, int second) {
    add(kind, first, second, 0);
  }

  /** Adds what feature {@code kind} sees of three things together. */
  public void add(int kind, int first, int second, int third) {
    if (size == buckets.length) {
      buckets = Arrays.copyOf(buckets, 2 * size);
    }
    buckets[size++] = hash(kind, first, second, third);
  }

  /** Adds what feature {@code kind} sees in words. */
  public void add(int kind, String seen) {
    add(kind, seen.hashCode());
  }

  /** The number of features. */
  public int size() {
    return size;
  }

  /** The hash of the feature at an index; a classifier uses as many of its low bits as it has. */
  int hash(int index) {
    return buckets[index];
  }

  /** Forgets all features. */
  public void clear() {
    size = 0;
  }

  /** The hashes, none twice, ascending. */
  public int[] toArray() {
    return Arrays.stream(buckets, 0, size).sorted().distinct().toArray();
  }

  private static int hash(int kind, int first, int second, int third) {
    int hash = kind * 0x9E3779B1 + first;
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B + second;
    hash = (hash ^ hash >>> 16) * 0xC2B2AE35 + third;
    hash ^= hash >>> 15;
    hash *= 0x2C1B3C6D;
    return hash ^ hash >>> 13;
  }
}
