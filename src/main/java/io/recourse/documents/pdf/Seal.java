package io.recourse.documents.pdf;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * An organisation's round seal, as 国务院关于国家行政机关和企业事业单位社会团体印章管理的规定 (国发〔1999〕25号) wants it: a five-pointed
 * star, around it the registered name from left to right in 宋体, a circle. It is drawn from the name alone, in
 * millimetres around its middle, as outlines: no picture and no text of its own.
 */
final class Seal {

    /** 国发〔1999〕25号: no company's seal is wider than 4.2 cm. */
    static final double DIAMETER = 40;

    private static final double RIM = 1.1;
    private static final double STAR_RADIUS = 7;
    /** Of a regular five-pointed star: the inner corners' distance from the middle against the points'. */
    private static final double STAR_WAIST = Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));

    private static final double NAME_RADIUS = 15.1;
    private static final double TALLEST = 5.2;
    /** A short name keeps together; a long one leaves a gap at the foot. */
    private static final double WIDEST_STEP = 26;

    private static final double WIDEST_ARC = 276;
    /** How much of its step a character fills. */
    private static final double FILLED = 0.86;

    private static final List<Fonts.Face> FACES = List.of(Fonts.SERIF_BOLD, Fonts.RARE_BOLD, Fonts.SYMBOLS);

    private final Fonts fonts;

    Seal(Fonts fonts) {
        this.fonts = fonts;
    }

    Shape of(String name) {
        Path2D seal = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double middle = DIAMETER - RIM;
        seal.append(
                new BasicStroke((float) RIM)
                        .createStrokedShape(new Ellipse2D.Double(-middle / 2, -middle / 2, middle, middle)),
                false);
        seal.append(star(), false);
        int[] characters = name.codePoints().toArray();
        double step = characters.length < 2 ? 0 : Math.min(WIDEST_STEP, WIDEST_ARC / (characters.length - 1));
        double width = step == 0 ? TALLEST : Math.min(TALLEST, FILLED * Math.toRadians(step) * NAME_RADIUS);
        for (int i = 0; i < characters.length; i++) {
            double angle = Math.toRadians(step * (i - (characters.length - 1) / 2.0));
            seal.append(character(characters[i], angle, width), false);
        }
        return seal;
    }

    private static Shape star() {
        Path2D star = new Path2D.Double();
        for (int corner = 0; corner < 10; corner++) {
            double radius = corner % 2 == 0 ? STAR_RADIUS : STAR_RADIUS * STAR_WAIST;
            double x = radius * Math.sin(corner * Math.PI / 5);
            double y = -radius * Math.cos(corner * Math.PI / 5);
            if (corner == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        return star;
    }

    /** A character upright on the circle, its foot to the middle. */
    private Shape character(int character, double angle, double width) {
        Typeface font = FACES.stream()
                .map(fonts::get)
                .filter(candidate -> candidate.glyph(character) != 0)
                .findFirst()
                .orElseGet(() -> fonts.get(Fonts.SERIF_BOLD));
        try {
            double em = font.unitsPerEm();
            AffineTransform place = AffineTransform.getRotateInstance(angle);
            place.translate(-width / 2, -NAME_RADIUS + TALLEST / 2);
            place.scale(width / em, -TALLEST / em);
            // The square of a Chinese character reaches from 12 % below the line to 88 % above it.
            place.translate(0, 0.12 * em);
            return font.outline(font.glyph(character)).createTransformedShape(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
