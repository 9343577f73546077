package wenmai.recognize.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The teacher of the tagger: an averaged structured perceptron (Collins 2002).
 *
 * <p>The same sentences and settings give the same model. Takes about half a gigabyte of memory at
 * 22 bits.
 */
final class TaggerTrainer {
  private final TrainingSettings settings;
  private final int[] weights;
  private final int[] corrections;
  private final int[] transitions = new int[Labels.COUNT * Labels.COUNT];
  private final long[] transitionCorrections = new long[Labels.COUNT * Labels.COUNT];
  private final int[] buckets = new int[Features.COUNT];
  private int step = 1;

  TaggerTrainer(TrainingSettings settings) {
    this.settings = settings;
    weights = new int[Labels.COUNT << settings.bits()];
    corrections = new int[Labels.COUNT << settings.bits()];
  }

  /** The model learned from sentences; a trainer trains once. */
  TaggerModel train(List<AnnotatedSentence> sentences) {
    List<AnnotatedSentence> order = new ArrayList<>(sentences);
    Random random = new Random(settings.seed());
    for (int pass = 0; pass < settings.passes(); pass++) {
      Collections.shuffle(order, random);
      for (AnnotatedSentence sentence : order) {
        learn(sentence);
        step++;
      }
    }
    return averaged();
  }

  private void learn(AnnotatedSentence sentence) {
    Features features = new Features(sentence.text(), settings.bits());
    byte[] right = Labels.of(sentence);
    byte[] guessed = Decoder.decode(emissions(features, right.length), transitions);
    if (Arrays.equals(right, guessed)) {
      return;
    }
    for (int at = 0; at < right.length; at++) {
      if (right[at] != guessed[at]) {
        features.at(at, buckets);
        for (int bucket : buckets) {
          change(bucket * Labels.COUNT + right[at], 1);
          change(bucket * Labels.COUNT + guessed[at], -1);
        }
      }
      if (at > 0 && (right[at] != guessed[at] || right[at - 1] != guessed[at - 1])) {
        changeTransition(right[at - 1] * Labels.COUNT + right[at], 1);
        changeTransition(guessed[at - 1] * Labels.COUNT + guessed[at], -1);
      }
    }
  }

  private int[] emissions(Features features, int length) {
    int[] emissions = new int[length * Labels.COUNT];
    for (int at = 0; at < length; at++) {
      features.at(at, buckets);
      int base = at * Labels.COUNT;
      for (int bucket : buckets) {
        int row = bucket * Labels.COUNT;
        for (int label = 0; label < Labels.COUNT; label++) {
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
    int count = 0;
    for (int bucket = 0; bucket < kept.length; bucket++) {
      boolean used = false;
      for (int label = 0; label < Labels.COUNT; label++) {
        byte weight = averagedWeight(bucket * Labels.COUNT + label);
        rows[count * Labels.COUNT + label] = weight;
        used |= weight != 0;
      }
      if (used) {
        kept[count++] = bucket;
      }
    }
    return new TaggerModel(
        settings.bits(),
        averagedTransitions,
        Arrays.copyOf(kept, count),
        Arrays.copyOf(rows, count * Labels.COUNT));
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
