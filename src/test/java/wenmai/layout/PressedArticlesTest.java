package wenmai.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.model.Article;

/** Clean articles come back from any column that a press sets them in. */
class PressedArticlesTest {
  private static final String FEATURE =
      """
      河畔村的葡萄架下有了新学堂
      □本报记者 何清远 通讯员 阿依夏
      清晨的河畔村还笼着一层薄雾，村口的葡萄架下已经坐满了人，大家翻开笔记本，等着今天的第一堂修剪课。
      讲课的是从县城赶来的技术员郑有田，他把枝条举过头顶，一边比划一边讲解，哪一根该留，哪一根该剪，说得明明白白。
      “去年我家的葡萄卖了三万多元，今年学会了新办法，收成肯定更好。”村民库尔班江说这话的时候，手里的剪刀却一直都没有停下来。
      村里的变化，要从三年前的那个冬天说起，那时候村里只有一条土路，葡萄熟了也运不出去，看着一筐筐果子烂在地里，谁的心里都不好受。
      后来路修通了，冷库建起来了，合作社也办起来了，年轻人陆续回到村里，有人开起了网店，有人办起了农家小院，日子一天比一天红火。
      如今的河畔村，家家户户的院子里都挂着一串串灯笼似的葡萄，远远望去像一幅画。
      """
          .strip();

  private static final String REPORT =
      """
      北坡灌区春灌工作全面展开
      本报讯（记者 罗明山）连日来，北坡灌区的各条渠道陆续开闸放水，清澈的雪水沿着新修的渠道流进田间地头，春灌工作就此全面展开。
      记者在现场看到，工作人员正沿着渠堤来回巡查，遇到有杂草堵塞的地方就停下来清理，保证水流畅通，不让一滴水白白流走。
      据了解，今年灌区提前对老旧闸门进行了维修，更换了七处漏水严重的管道，还在沿线安装了水位监测设备，用水调度比往年更加精准。
      “以前浇一次地要等上好几天，现在打个电话水就来了。”种植大户马志刚高兴地说，今年他种了两百亩小麦，苗情比去年同期好了不少。
      下一步，灌区将继续做好用水计划，合理安排轮灌次序，确保农作物及时得到灌溉，为全年丰收打下基础。
      """
          .strip();

  static Stream<Press> presses() {
    return IntStream.of(16, 18, 20, 24, 30, 36)
        .boxed()
        .flatMap(
            width ->
                Stream.of(Press.Indent.values())
                    .flatMap(
                        indent ->
                            Stream.of(
                                new Press(width, false, indent), new Press(width, true, indent))));
  }

  @ParameterizedTest
  @MethodSource("presses")
  void bringsTheCleanArticleBack(Press press) {
    assertThat(Pages.texts(press.set(FEATURE))).containsExactly(FEATURE);
    assertThat(Pages.texts(press.set(REPORT))).containsExactly(REPORT);
  }

  @ParameterizedTest
  @MethodSource("presses")
  void mapsEveryCharacterToItsPlaceInThePage(Press press) {
    String page = press.set(FEATURE);
    Article article = Pages.read(page).get(0);
    for (int i = 0; i < article.text().length(); i++) {
      char clean = article.text().charAt(i);
      char printed = page.charAt(article.sourceOffsets().toSource(i));
      assertThat(printed).as("character %d", i).isEqualTo(clean);
    }
  }

  @ParameterizedTest
  @MethodSource("presses")
  void losesNoCharacterOfPagesItMisjudges(Press press) {
    String torn = FEATURE.replace("。", "").replace("\n", "\n某") + "\n" + REPORT.replace("，", "");
    String page = press.set(torn);
    List<Article> articles = Pages.read(page);
    long kept = articles.stream().mapToLong(article -> dense(article.text()).length()).sum();
    assertThat(kept).isEqualTo(dense(page).length());
  }

  private static String dense(String text) {
    return text.replaceAll("[\\s\\u3000]+", "");
  }
}
