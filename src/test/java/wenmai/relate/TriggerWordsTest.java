package wenmai.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.knowledge.Knowledge;

/** The words that rules wait for. */
class TriggerWordsTest {
  private final List<Rule> rules = RuleBook.load(Knowledge.bundled()).rules();
  private final TriggerWords words = new TriggerWords(rules);

  @Test
  void findsOneOfEachGroupOfARuleWhereItsWordsStand() {
    Rule hosts = rules.stream().filter(r -> r.name().equals("hosts")).findFirst().orElseThrow();
    BitSet held = words.in("甲主办乙");
    BitSet other = words.in("甲乙丙");

    assertThat(words.groups(hosts)).isNotEmpty().allMatch(group -> group.intersects(held));
    assertThat(words.groups(hosts)).noneMatch(group -> group.intersects(other));
  }
}
