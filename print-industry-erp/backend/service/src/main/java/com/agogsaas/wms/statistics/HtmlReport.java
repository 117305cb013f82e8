package com.agogsaas.wms.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A report as one HTML page with its plots, made of the Markdown so that both say the same. */
final class HtmlReport {

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_\\[\\]<>|#])");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern BOLD = Pattern.compile("(?<!\\\\)\\*\\*(.+?)(?<!\\\\)\\*\\*");

    private static final String HEAD = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Performance report</title><style>
        body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
        table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem;text-align:left}
        svg{width:100%;max-width:40rem;display:block}
        </style></head><body>
        """;

    private HtmlReport() {}

    static String of(PerformanceReport report) {
        StringBuilder html = new StringBuilder(HEAD);
        List<String> table = new ArrayList<>();
        for (String line : MarkdownReport.of(report).lines().toList()) {
            if (line.startsWith("|")) {
                table.add(line);
                continue;
            }
            table(html, table);
            line(html, line, report);
        }
        table(html, table);
        return html.append("</body></html>\n").toString();
    }

    private static void line(StringBuilder html, String line, PerformanceReport report) {
        if (line.startsWith("# ")) {
            html.append("<h1>").append(inline(line.substring(2))).append("</h1>\n");
        } else if (line.startsWith("## ")) {
            html.append("<h2>").append(inline(line.substring(3))).append("</h2>\n");
            if (line.equals("## Metrics")) {
                html.append(Plot.utilisation(Observations.column(report.bins(), Observations.Bin::utilisation)))
                        .append('\n');
            } else if (line.startsWith("## Acceptance")) {
                html.append(Plot.acceptance(report.trend().days())).append('\n');
            }
        } else if (!line.isBlank()) {
            html.append("<p>")
                    .append(inline(line.startsWith("- ") ? line.substring(2) : line))
                    .append("</p>\n");
        }
    }

    /** The second row of a Markdown table only says how to align. */
    private static void table(StringBuilder html, List<String> rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (row == 1) {
                continue;
            }
            html.append(row == 0 ? "<table>\n<tr>" : "<tr>");
            String tag = row == 0 ? "th" : "td";
            String line = rows.get(row);
            for (String cell : CELL_END.split(line.substring(1, line.length() - 1), -1)) {
                html.append('<')
                        .append(tag)
                        .append('>')
                        .append(inline(cell.strip()))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            html.append("</tr>\n");
        }
        if (!rows.isEmpty()) {
            html.append("</table>\n");
        }
        rows.clear();
    }

    private static String inline(String markdown) {
        String bold = BOLD.matcher(HtmlUtils.htmlEscape(markdown)).replaceAll("<strong>$1</strong>");
        return ESCAPED.matcher(bold.replace("\\&lt;", "&lt;").replace("\\&gt;", "&gt;"))
                .replaceAll("$1");
    }
}
