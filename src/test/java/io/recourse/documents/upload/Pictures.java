package io.recourse.documents.upload;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures made in tests, and headers of pictures that nobody could hold. */
public final class Pictures {

    private Pictures() {}

    /** White, with a red square in its upper left corner. */
    public static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 4, height / 4);
        drawing.dispose();
        return image;
    }

    public static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] tiff(BufferedImage... pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PNG of a size that its header declares and its pixels have not. */
    public static byte[] png(int width, int height, byte[] pixels) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array()));
        png.writeBytes(chunk("IDAT", pixels));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    public static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(Pdfs.bytes(name))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    /** One directory that declares a size and names the next. */
    public static byte[] tiffHeader(int width, int height, int next) {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 256)
                .putShort((short) 4)
                .putInt(1)
                .putInt(width)
                .putShort((short) 257)
                .putShort((short) 4)
                .putInt(1)
                .putInt(height)
                .putInt(next)
                .array();
    }

    /** Changes the size that a JPEG's frame header declares. */
    public static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] changed = jpeg.clone();
        for (int at = 2; at < changed.length; ) {
            int marker = changed[at + 1] & 0xFF;
            if (marker == 0xC0 || marker == 0xC2) {
                ByteBuffer.wrap(changed).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return changed;
            }
            at += 2 + ((changed[at + 2] & 0xFF) << 8 | changed[at + 3] & 0xFF);
        }
        throw new IllegalArgumentException("no frame");
    }

    /** Puts Exif data that say how the camera was held behind a JPEG's first marker. */
    public static byte[] held(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34})
                .put(Pdfs.bytes("Exif\0\0MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        ByteBuffer held = ByteBuffer.allocate(jpeg.length + exif.position());
        return held.put(jpeg, 0, 2)
                .put(exif.array(), 0, exif.position())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
