package wenmai.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static wenmai.model.Paragraph.Kind.BODY;
import static wenmai.model.Paragraph.Kind.BYLINE;
import static wenmai.model.Paragraph.Kind.CAPTION;
import static wenmai.model.Paragraph.Kind.SUBHEADING;
import static wenmai.model.Paragraph.Kind.TITLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.model.Article;
import wenmai.model.PartialDate;

class PageLayoutTest {
  @Test
  void leavesACleanFileAsItIs() {
    String clean =
        """
        松林镇办起流动图书车
        □本报记者 何清远
        松林镇的流动图书车昨天开进了牧区，  车上装着两千册图书。
        一路走一路借
        图书车每周跑三条线路，牧民可以在家门口借书还书。 （下转第3版）""";
    List<Article> articles = Pages.read(clean + "\n");
    assertThat(articles).extracting(Article::text).containsExactly(clean);
    assertThat(articles.get(0).title()).isEqualTo("松林镇办起流动图书车");
    assertThat(Pages.kinds(articles.get(0))).containsExactly(TITLE, BYLINE, BODY, SUBHEADING, BODY);
    assertThat(articles.get(0).sourceOffsets().toSource(20)).isEqualTo(20);
  }

  @Test
  void findsNoArticleInABlankFile() {
    assertThat(Pages.read("")).isEmpty();
    assertThat(Pages.read(" \n\n　\n")).isEmpty();
  }

  @Test
  void joinsParagraphsThatColumnsCut() {
    String page =
        """
        松林镇办起流动图书车

        □本报记者 何清远

        松林镇的流动图书车昨天开进了牧区，车上装着两千册图书，从农业技术到儿童绘本样样都有，牧民们围着图书车挑了一上

        午，借走了三百多册。

        图书车每周跑三条线路，牧民可以在家门口借书还书，司机兼管理员秦大川说，最受欢迎的是养殖技术和医疗保健两类图书，每次都要补货。
        """;
    assertThat(Pages.texts(page))
        .containsExactly(
            """
            松林镇办起流动图书车
            □本报记者 何清远
            松林镇的流动图书车昨天开进了牧区，车上装着两千册图书，从农业技术到儿童绘本样样都有，牧民们围着图书车挑了一上午，借走了三百多册。
            图书车每周跑三条线路，牧民可以在家门口借书还书，司机兼管理员秦大川说，最受欢迎的是养殖技术和医疗保健两类图书，每次都要补货。""");
  }

  @Test
  void makesEachBiographyOfAnHonoursListAnArticle() {
    String page =
        """
        县级劳动能手推荐人选（2名）

        秦大川，男，汉族，1981年2月出生，高中学历，松林镇图书站司机。简要
        事迹：秦大川十年如一日把图书送到牧区，行程超过二十万公里。

        古丽扎，女，哈萨克族，1990年6月出生，大专学历，松林镇卫生院护士。
        简要事迹：古丽扎走遍全镇牧点，为老人建立健康档案。
        """;
    assertThat(Pages.texts(page))
        .containsExactly(
            "县级劳动能手推荐人选（2名）\n秦大川，男，汉族，1981年2月出生，高中学历，松林镇图书站司机。" + "简要事迹：秦大川十年如一日把图书送到牧区，行程超过二十万公里。",
            "县级劳动能手推荐人选（2名）\n古丽扎，女，哈萨克族，1990年6月出生，大专学历，松林镇卫生院护士。" + "简要事迹：古丽扎走遍全镇牧点，为老人建立健康档案。");
  }

  @Test
  void partsArticlesAtHeadlinesAndKeepsSubheadings() {
    String page =
        """
        走基层 看变化

        牧道修到家门口 羊群转场不再愁

        ——松林镇改造牧道见闻

        □本报记者 何清远

        转场的羊群沿着新修的牧道缓缓前行，牧民骑在马上哼着歌，往年要走五天的路，今年三天就走完了，路上还有水井和歇脚的毡房可用。

        拓宽一条道 方便百家人

        松林镇今年拓宽牧道四十公里，沿途新建水井六口，镇里还组织兽医在路口为羊群检查，牧民不用再绕路去县城办理手续，省时又省心。

        春耕种子备得足

        本报讯（通讯员 秦小满）记者从县种子站了解到，今年备足小麦、玉米等各类种子三百吨，可以满足全县春耕需要，农民可以就近购买。

        奋进新征程 建设新家园
        """;
    List<Article> articles = Pages.read(page);
    assertThat(articles)
        .extracting(Article::title)
        .containsExactly("牧道修到家门口 羊群转场不再愁——松林镇改造牧道见闻", "春耕种子备得足");
    assertThat(Pages.kinds(articles.get(0))).containsExactly(TITLE, BYLINE, BODY, SUBHEADING, BODY);
    assertThat(Pages.kinds(articles.get(1))).containsExactly(TITLE, BODY);
    assertThat(articles).extracting(Article::ordinal).containsExactly(1, 2);
  }

  @Test
  void closesUpLetterSpacedHeadlinesAndFigures() {
    String page =
        """
        特 色 果 园 迎 来
        丰收好时节
        本报讯（记者 何清远）松林镇的
        果园近日迎来丰收，果农们忙着采
        摘、装箱，一派热闹的景象。

        全镇 12 家果园 30 种果品上市
        本报讯（记者 秦小满）松林镇的
        果品昨天集中上市，各地客商前来
        采购，首日成交二十吨。
        """;
    assertThat(Pages.read(page))
        .extracting(Article::title)
        .containsExactly("特色果园迎来丰收好时节", "全镇12家果园30种果品上市");
  }

  @Test
  void putsACaptionBehindTheParagraphItCut() {
    String page =
        """
        巴扎夜市灯火明

        □本报记者 何清远

        夜色渐浓，松林镇的巴扎夜市热闹起来，烤肉的香味飘满整条街，摊主们吆喝着招揽客人，孩子们在灯下追逐打闹，笑声此起彼伏传得很远。

        不少刚刚下班的年轻人

        松林镇巴扎夜市上，游客正在品尝小吃。

        □本报记者 何清远摄

        也来到这里，围坐在一起聊着一天的见闻，摊主吐尔逊娜依说，夜市开张一个月，她的小摊每晚能卖出两百份凉粉，收入比白天还要多。
        """;
    Article article = Pages.read(page).get(0);
    assertThat(Pages.read(page)).hasSize(1);
    assertThat(Pages.kinds(article)).containsExactly(TITLE, BYLINE, BODY, BODY, CAPTION, BYLINE);
    assertThat(article.text()).contains("不少刚刚下班的年轻人也来到这里，围坐在一起");
  }

  @Test
  void givesHeadlinesAtTheFootOfThePageToTheirArticles() {
    String page =
        """
        据边城日报报道 松林镇今年新
        建三座冷库，果农储存果品有
        了去处，果品价格也更稳定。
        冷库由合作社管理，果农按箱
        付费，一箱一天只要两角钱。

        镇上小事

        今日热评 冷库建好了果农心里稳
        """;
    List<Article> articles = Pages.read(page);
    assertThat(articles).extracting(Article::title).containsExactly("冷库建好了果农心里稳");
    assertThat(articles.get(0).text()).doesNotContain("镇上小事").doesNotContain("热评");
  }

  @Test
  void dropsFurnitureAndReadsTheDateOfIssue() {
    String page =
        """
        2024年5月6日 星期一
        责任编辑：何清远
        春 耕 进 行 时春 耕 进 行 时

        松林镇春耕忙

        本报讯（记者 秦小满）松林镇的
        农民近日抢抓农时，翻地播种，田
        野里处处是忙碌的身影。
        第3版
        """;
    List<Article> articles = Pages.read(page);
    assertThat(articles)
        .extracting(Article::text)
        .containsExactly("松林镇春耕忙\n本报讯（记者 秦小满）松林镇的农民近日抢抓农时，翻地播种，田野里处处是忙碌的身影。");
    assertThat(articles.get(0).published()).contains(PartialDate.of(2024, 5, 6));
  }

  @Test
  void keepsTheWordsOfAPageWithoutRunningText() {
    assertThat(Pages.texts("松林镇图书车\n\n\n服务时间表\n\n")).containsExactly("松林镇图书车\n服务时间表");
  }

  @Test
  void keepsADatelineOnItsOwnLineBelowTheHeadline() {
    String page =
        """
        松林镇新建六口水井
        边城日报松林 5月 6 日讯

        松林镇今年在牧道沿线新建六口水
        井，转场的羊群一路上都能喝到干
        净的水，牧民省去不少麻烦。
        """;
    Article article = Pages.read(page).get(0);
    assertThat(Pages.kinds(article)).containsExactly(TITLE, BYLINE, BODY);
  }

  @Test
  void leavesShortParagraphsApartThatNoColumnBreaks() {
    String page =
        """
        松林镇来信

        图书车昨天来了，我借了两本书，一本讲养羊，一本讲种菜，都很好看。
        今天下雨，大家都在家里看书，连平时最爱跑的孩子们也安静了。
        真希望图书车天天来。
        """;
    assertThat(Pages.texts(page)).containsExactly(page.strip().replace("\n\n", "\n"));
  }

  @Test
  void keepsATornParagraphAtTheFootOfThePage() {
    String page =
        """
        松林镇春耕忙

        本报讯（记者 秦小满）松林镇的
        农民近日抢抓农时，翻地播种，田
        野里处处是忙碌的身影。

        镇上的农机合作社今年新添了
        三台播种机每天从早到晚忙个
        """;
    assertThat(Pages.texts(page).get(0)).contains("镇上的农机合作社今年新添了三台播种机每天从早到晚忙个");
  }
}
