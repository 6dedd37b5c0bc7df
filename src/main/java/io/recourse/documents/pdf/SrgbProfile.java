package io.recourse.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ICC profile (version 4.2) of sRGB, which PDF/A asks for. The one inside Java differs from release to release, and
 * with it the bytes of every document.
 */
final class SrgbProfile {

    private SrgbProfile() {}

    static byte[] bytes() {
        try {
            return profile(tags());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** White point, primaries and curve as IEC 61966-2-1 has them, adapted to D50. */
    private static Map<String, byte[]> tags() throws IOException {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        byte[] curve = curve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        tags.put("desc", text("sRGB IEC61966-2.1"));
        tags.put("cprt", text("CC0"));
        tags.put("wtpt", numbers("XYZ ", 0.9642, 1.0, 0.8249));
        tags.put("chad", numbers("sf32", 1.0479, 0.0229, -0.0502, 0.0296, 0.9905, -0.0171, -0.0092, 0.0151, 0.7517));
        tags.put("rXYZ", numbers("XYZ ", 0.4360, 0.2225, 0.0139));
        tags.put("gXYZ", numbers("XYZ ", 0.3851, 0.7169, 0.0971));
        tags.put("bXYZ", numbers("XYZ ", 0.1431, 0.0606, 0.7139));
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return tags;
    }

    private static byte[] profile(Map<String, byte[]> tags) throws IOException {
        int offset = 128 + 4 + 12 * tags.size();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        DataOutputStream directory = new DataOutputStream(table);
        directory.writeInt(tags.size());
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            directory.writeBytes(tag.getKey());
            directory.writeInt(offset + data.size());
            directory.writeInt(tag.getValue().length);
            data.write(tag.getValue());
            data.write(new byte[(4 - data.size() % 4) % 4]);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        out.writeInt(offset + data.size());
        out.write(new byte[4]);
        out.writeInt(0x04200000);
        out.writeBytes("mntrRGB XYZ ");
        for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
            out.writeShort(part);
        }
        out.writeBytes("acsp");
        out.write(new byte[28]);
        write(out, 0.9642, 1.0, 0.8249);
        out.write(new byte[128 - all.size()]);
        table.writeTo(out);
        data.writeTo(out);
        return all.toByteArray();
    }

    private static byte[] text(String text) throws IOException {
        byte[] characters = text.getBytes(StandardCharsets.UTF_16BE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("mluc");
        out.writeInt(0);
        out.writeInt(1);
        out.writeInt(12);
        out.writeBytes("enUS");
        out.writeInt(characters.length);
        out.writeInt(28);
        out.write(characters);
        return bytes.toByteArray();
    }

    private static byte[] numbers(String type, double... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes(type);
        out.writeInt(0);
        write(out, values);
        return bytes.toByteArray();
    }

    private static byte[] curve(double... parameters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("para");
        out.writeInt(0);
        out.writeShort(3);
        out.writeShort(0);
        write(out, parameters);
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, double... values) throws IOException {
        for (double value : values) {
            out.writeInt((int) Math.round(value * 65536));
        }
    }
}
