package wenmai.corpus;

import java.util.List;
import java.util.SplittableRandom;
import wenmai.lexicon.Division;
import wenmai.lexicon.DivisionLevel;
import wenmai.lexicon.Gazetteer;

/**
 * A province of invented people and bodies in real counties: each is a function of the seed and its
 * number, so that articles name the same ones again, a few of them often.
 */
final class Province {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙";
  private static final String GIVEN =
      "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕云雪梅春生晓东宁立新雨辰思远嘉禾清扬景行牧之书航若溪一鸣子安";
  private static final String[] TRANSLITERATED = {
    "阿依努尔", "古丽娜尔", "努尔兰", "叶尔肯", "艾力", "帕尔哈提", "木拉提", "热依拉", "巴哈提", "吐尔逊", "迪丽娜尔", "玛依拉", "赛力克",
    "库尔班", "阿不都", "买买提", "哈丽玛", "加娜尔", "叶尔兰", "吾买尔"
  };
  private static final String[] BRANDS = {
    "天", "金", "丰", "绿", "沙", "泉", "云", "昆", "禾", "瑞", "恒", "宏", "盛", "华", "康", "源", "塔", "雪", "阳",
    "澜", "诚", "远", "驿", "牧"
  };
  private static final String[] TRADES = {
    "纺织", "果业", "农机", "风电设备", "食品", "建材", "物流", "牧业", "乳业", "种业"
  };
  private static final String[] BUREAUS = {
    "农业农村局", "水利局", "交通运输局", "文化体育广播电视和旅游局", "林业和草原局", "商务局", "工业和信息化局", "人力资源和社会保障局"
  };
  private static final String[] SENDERS = {
    "北京市", "上海市", "江苏省", "浙江省", "山东省", "河南省", "河北省", "湖北省", "湖南省", "安徽省", "天津市", "辽宁省", "福建省", "广东省"
  };
  private static final String[] CROPS = {
    "葡萄", "红枣", "核桃", "棉花", "番茄", "小麦", "哈密瓜", "苹果", "辣椒", "苗木"
  };
  private static final int COMPANIES_OF_COUNTY = 400;
  private static final int VILLAGES_OF_COUNTY = 150;
  private static final int TOWNS_OF_COUNTY = 12;
  private static final int PEOPLE_OF_BODY = 40;

  private final long seed;
  private final Gazetteer gazetteer;
  private final List<Division> counties;

  Province(Gazetteer gazetteer, long seed) {
    this.seed = seed;
    this.gazetteer = gazetteer;
    this.counties =
        gazetteer.names().stream()
            .flatMap(name -> gazetteer.byName(name).stream())
            .filter(d -> d.level() == DivisionLevel.COUNTY && d.code().startsWith("65"))
            .filter(d -> d.parentCode().flatMap(gazetteer::byCode).isPresent())
            .distinct()
            .sorted((one, other) -> one.code().compareTo(other.code()))
            .toList();
  }

  /** A county, the first ones more often than the last. */
  Division county(SplittableRandom random) {
    return counties.get(skewed(random, counties.size()));
  }

  /** The prefecture or city above a county. */
  String prefecture(Division county) {
    return county.parentCode().flatMap(gazetteer::byCode).map(Division::name).orElseThrow();
  }

  /** The province that is paired with a prefecture. */
  String sender(String prefecture) {
    return pick(SENDERS, of("sender", prefecture, 0));
  }

  String crop(Division county, SplittableRandom random) {
    return pick(CROPS, of("crop", county.name(), random.nextInt(3)));
  }

  String bureau(SplittableRandom random) {
    return pick(BUREAUS, random);
  }

  String town(Division county, SplittableRandom random) {
    return brand(of("town", county.name(), skewed(random, TOWNS_OF_COUNTY))) + "镇";
  }

  String village(Division county, SplittableRandom random) {
    return brand(of("village", county.name(), skewed(random, VILLAGES_OF_COUNTY))) + "村";
  }

  /** The brand of a company, its trade and its legal form, apart. */
  Company company(Division county, SplittableRandom random) {
    SplittableRandom own = of("company", county.name(), skewed(random, COMPANIES_OF_COUNTY));
    String head = own.nextInt(3) == 0 ? "新疆" : shortName(county);
    String form = own.nextInt(4) == 0 ? "有限责任公司" : "有限公司";
    String printed = random.nextInt(25) == 0 ? "有限责任公司" : form;
    return new Company(head, brand(own) + pick(TRADES, own), printed);
  }

  /**
   * A company.
   *
   * @param head the place before its brand
   * @param core the brand and the trade
   * @param form the legal form as this article prints it
   */
  record Company(String head, String core, String form) {
    String name() {
      return head + core + form;
    }
  }

  String school(Division county, SplittableRandom random) {
    return county.name() + "第" + "一二三四五六七八".charAt(skewed(random, 8)) + "中学";
  }

  String scheme(SplittableRandom random) {
    return brand(random) + pick(new String[] {"同心", "领航", "青蓝", "润土", "守望"}, random);
  }

  /** Three characters, the last one such that any two brands differ in two. */
  String brand(SplittableRandom random) {
    int first = random.nextInt(BRANDS.length);
    int second = random.nextInt(BRANDS.length);
    return BRANDS[first] + BRANDS[second] + BRANDS[(first + second) % BRANDS.length];
  }

  /** One of the people of a body, always of the same name; a few of them often. */
  String personOf(String body, SplittableRandom random) {
    SplittableRandom own = of("person", body, skewed(random, PEOPLE_OF_BODY));
    if (own.nextInt(4) == 0) {
      return pick(TRANSLITERATED, own) + "·" + pick(TRANSLITERATED, own);
    }
    String given = character(GIVEN, own) + (own.nextInt(4) == 0 ? "" : character(GIVEN, own));
    return character(SURNAMES, own) + given;
  }

  private static String shortName(Division county) {
    return county.shortNames().isEmpty() ? county.name() : county.shortNames().get(0);
  }

  /** A number below a bound, small ones more often: the cube of an even one. */
  private static int skewed(SplittableRandom random, int bound) {
    return (int) (bound * Math.pow(random.nextDouble(), 3));
  }

  static String pick(String[] values, SplittableRandom random) {
    return values[random.nextInt(values.length)];
  }

  private static String character(String values, SplittableRandom random) {
    return values.substring(random.nextInt(values.length())).substring(0, 1);
  }

  private SplittableRandom of(String kind, String whose, int number) {
    return new SplittableRandom(seed * 31 + (kind + "/" + whose).hashCode() * 1_000_003L + number);
  }
}
