package wenmai.recognize.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * The teacher of the tagger: an averaged structured perceptron (Collins 2002).
 *
 * <p>The same sentences and settings give the same model. Takes about half a gigabyte of memory at
 * 22 bits.
 */
final class TaggerTrainer {
  /**
   * What is learned from: the features of a text and the right label of each character.
   *
   * @param features of the text
   * @param labels as {@link LabelSet#of} gives them
   */
  record Lesson(FeatureSource features, byte[] labels) {}

  private final TrainingSettings settings;
  private final LabelSet labelSet;
  private final int count;
  private final int[] weights;
  private final int[] corrections;
  private final int[] transitions;
  private final long[] transitionCorrections;
  private int[] buckets = new int[0];
  private int step = 1;

  TaggerTrainer(LabelSet labelSet, TrainingSettings settings) {
    this.settings = settings;
    this.labelSet = labelSet;
    count = labelSet.count();
    transitions = new int[count * count];
    transitionCorrections = new long[count * count];
    weights = new int[count << settings.bits()];
    corrections = new int[count << settings.bits()];
  }

  /**
   * The model learned from examples; a trainer trains once.
   *
   * @param examples what is learned from
   * @param lesson the lesson of an example, made anew each time it is seen
   */
  <T> TaggerModel train(List<T> examples, Function<T, Lesson> lesson) {
    List<T> order = new ArrayList<>(examples);
    Random random = new Random(settings.seed());
    for (int pass = 0; pass < settings.passes(); pass++) {
      Collections.shuffle(order, random);
      for (T example : order) {
        learn(lesson.apply(example));
        step++;
      }
    }
    return averaged();
  }

  private void learn(Lesson lesson) {
    FeatureSource features = lesson.features();
    byte[] right = lesson.labels();
    if (buckets.length != features.count()) {
      buckets = new int[features.count()];
    }
    byte[] guessed = new Decoder(labelSet, transitions).decode(emissions(features));
    if (Arrays.equals(right, guessed)) {
      return;
    }
    for (int at = 0; at < right.length; at++) {
      if (right[at] != guessed[at]) {
        features.at(at, buckets);
        for (int bucket : buckets) {
          change(bucket * count + right[at], 1);
          change(bucket * count + guessed[at], -1);
        }
      }
      if (at > 0 && (right[at] != guessed[at] || right[at - 1] != guessed[at - 1])) {
        changeTransition(right[at - 1] * count + right[at], 1);
        changeTransition(guessed[at - 1] * count + guessed[at], -1);
      }
    }
  }

  private int[] emissions(FeatureSource features) {
    int[] emissions = new int[features.length() * count];
    for (int at = 0; at < features.length(); at++) {
      features.at(at, buckets);
      int base = at * count;
      for (int bucket : buckets) {
        int row = bucket * count;
        for (int label = 0; label < count; label++) {
          emissions[base + label] += weights[row + label];
        }
      }
    }
    return emissions;
  }

  private void change(int weight, int by) {
    weights[weight] += by;
    corrections[weight] += by * step;
  }

  private void changeTransition(int transition, int by) {
    transitions[transition] += by;
    transitionCorrections[transition] += (long) by * step;
  }

  private TaggerModel averaged() {
    int[] averagedTransitions = new int[transitions.length];
    for (int i = 0; i < transitions.length; i++) {
      double average = transitions[i] - transitionCorrections[i] / (double) step;
      averagedTransitions[i] = (int) Math.round(average * settings.scale());
    }
    int[] kept = new int[1 << settings.bits()];
    byte[] rows = new byte[weights.length];
    int rowCount = 0;
    for (int bucket = 0; bucket < kept.length; bucket++) {
      boolean used = false;
      for (int label = 0; label < count; label++) {
        byte weight = averagedWeight(bucket * count + label);
        rows[rowCount * count + label] = weight;
        used |= weight != 0;
      }
      if (used) {
        kept[rowCount++] = bucket;
      }
    }
    return new TaggerModel(
        labelSet,
        settings.bits(),
        averagedTransitions,
        Arrays.copyOf(kept, rowCount),
        Arrays.copyOf(rows, rowCount * count));
  }

  private byte averagedWeight(int index) {
    double average = weights[index] - corrections[index] / (double) step;
    if (Math.abs(average) < settings.smallest()) {
      return 0;
    }
    long scaled = Math.round(average * settings.scale());
    return (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, scaled));
  }
}
