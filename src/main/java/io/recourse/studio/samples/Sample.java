package io.recourse.studio.samples;

import io.recourse.documents.Printable;
import io.recourse.documents.TemplateId;
import java.util.Map;
import java.util.Optional;

/** Whom a template is tried with. */
public enum Sample {
    ORDINARY("张发", "浙江省杭州市余杭区示例路565号14栋343室"),
    /** A name of Xinjiang and an address that fills three lines. */
    LONG("阿卜杜热合曼·阿卜杜克热木·买买提艾力", "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县示例街道办事处示例社区居民委员会幸福小区二期（东区）示例路北侧1288号18号楼3单元2701室"),
    /** Characters that few fonts have. */
    RARE("龘𠮷䶮頔", "浙江省杭州市余杭区㙘村𠮷巷8号"),
    /** Two who owe together. */
    JOINT("张发、李芳", "浙江省杭州市余杭区示例路565号14栋343室"),
    /** One whose letters enclose a translation. */
    ENGLISH("John Smith", "浙江省杭州市余杭区示例路565号14栋343室");

    private final String name;
    private final String address;

    Sample(String name, String address) {
        this.name = name;
        this.address = address;
    }

    /** The record for a template, where there is one. */
    public Optional<Printable> of(TemplateId template) {
        return Samples.all(name, address).stream()
                .filter(record -> TemplateId.of(record.getClass()).equals(template))
                .findFirst();
    }

    /** What a message would print of it, by the fields' names. */
    public Map<String, String> messageFields() {
        return Samples.messageFields(name);
    }

    /** The key of its name. */
    public String messageKey() {
        return "templates.sample." + name();
    }
}
