package wenmai.model;

import java.util.Arrays;
import java.util.Optional;

/** Whether an article states that something is so, or that it is planned or proposed. */
public enum Modality {
  STATED("stated"),
  PLANNED("planned"),
  PROPOSED("proposed");

  private final String label;

  Modality(String label) {
    this.label = label;
  }

  /** The value of {@code wm:modality}. */
  public String label() {
    return label;
  }

  public static Optional<Modality> fromLabel(String label) {
    return Arrays.stream(values()).filter(m -> m.label.equals(label)).findFirst();
  }
}
