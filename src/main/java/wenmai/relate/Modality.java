package wenmai.relate;

import java.util.Set;

/** The words that make a statement a plan, a proposal or hearsay. */
final class Modality {
  static final Set<String> WORDS =
      Set.of(
          "将", "拟", "计划", "建议", "力争", "有望", "预计", "即将", "争取", "希望", "准备", "打算", "未", "没有", "不",
          "尚未", "据说", "原", "曾", "如果", "应");

  private Modality() {}
}
