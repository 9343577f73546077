package wenmai.cli;

import wenmai.decide.Decision;

/** A decision in words. */
final class DecisionText {
  private DecisionText() {}

  static String of(Decision decision, Messages messages) {
    if (decision instanceof Decision.Merge merge) {
      return messages.text("decision.merge", merge.merged(), merge.kept());
    }
    if (decision instanceof Decision.Split split) {
      return messages.text("decision.split", split.entity(), String.join(" ", split.articles()));
    }
    if (decision instanceof Decision.Rename rename) {
      return messages.text("decision.rename", rename.entity(), rename.name());
    }
    return messages.text("decision.reject", ((Decision.Reject) decision).claim());
  }
}
