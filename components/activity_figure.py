"""How the timeline page's chart is drawn: bars, spans beneath them and reports per event, over one axis of time."""

from __future__ import annotations

from datetime import timedelta

import plotly.graph_objects as go

from components.chart_frame import dress, leave_room
from components.markup import isolate
from components.timeline import Period, tick_label
from libya_events.analysis.timeline import next_start
from libya_events.presentation.activity_spec import ActivitySpec, WeekMark
from libya_events.presentation.palette import GROUNDS, Theme
from libya_events.presentation.scales import round_steps
from libya_events.presentation.wording import format_number, say

_BARS, _SPAN_ROW, _LINE, _GAP, _AROUND = 230, 11, 70, 34, 130
_MOST_TICKS = 5
_FADED = 0.55


def build_activity(spec: ActivitySpec, chosen: Period | None, language: str, theme: Theme) -> go.Figure:
    """Time runs left to right in both languages; times without any report are shaded, the chosen period is tinted."""
    figure = go.Figure()
    _add_bars(figure, spec, language, theme)
    _add_unusual(figure, spec, language, theme)
    _add_spans(figure, spec, language, theme)
    _add_attention(figure, spec, language, theme)
    _add_unread(figure, spec, language, theme)
    if chosen is not None:
        _shade(figure, chosen, GROUNDS[theme].accent, 0.14)
    _lay_out(figure, spec, language, theme)
    return figure


def _add_bars(figure: go.Figure, spec: ActivitySpec, language: str, theme: Theme) -> None:
    """Each bar stands in the middle of its time, so that spans, shades and bars meet on the axis."""
    starts = [start.isoformat() for start in spec.periods]
    days = [(next_start(start, spec.step) - start).days for start in spec.periods]
    for series in spec.series:
        figure.add_bar(
            x=starts,
            y=list(series.values),
            width=[n * 86_400_000 * 0.86 for n in days],
            offset=[n * 86_400_000 * 0.07 for n in days],
            name=isolate(series.label, language),
            customdata=[
                isolate(
                    say("activity.bar", language, period=label, series=series.label, events=format_number(n)), language
                )
                for label, n in zip(spec.labels, series.values, strict=True)
            ],
            marker={"color": series.tone.on(theme), "line": _outline(series.code, theme)},
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            hovertemplate="%{customdata}<extra></extra>",
        )


def _outline(code: str, theme: Theme) -> dict[str, object]:
    return {"width": 0.5, "color": GROUNDS[theme].page} if code else {"width": 1, "color": GROUNDS[theme].muted}


def _add_unusual(figure: go.Figure, spec: ActivitySpec, language: str, theme: Theme) -> None:
    if not spec.unusual:
        return
    top = round_steps(max([1, *spec.totals]))[-1]
    figure.add_scatter(
        x=[_middle(week) for week in spec.unusual],
        y=[top * 1.1] * len(spec.unusual),
        mode="markers",
        name=isolate(spec.unusual_title, language),
        customdata=[[week.first.isoformat(), week.last.isoformat()] for week in spec.unusual],
        hovertext=[isolate(week.label, language) for week in spec.unusual],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "triangle-down", "size": 12, "color": GROUNDS[theme].ink},
        unselected={"marker": {"opacity": 1}},
    )


def _add_spans(figure: go.Figure, spec: ActivitySpec, language: str, theme: Theme) -> None:
    """Lines whose ends carry the marks that can be clicked and hovered."""
    ends = (spec.periods[0], next_start(spec.periods[-1], spec.step))
    for at, span in enumerate(spec.spans):
        xs = [max(span.first, ends[0]), min(span.last + timedelta(days=1), ends[1])]
        label = isolate(span.label, language)
        figure.add_scatter(
            x=[xs[0].isoformat(), (xs[0] + (xs[1] - xs[0]) / 2).isoformat(), xs[1].isoformat()],
            y=[-span.row] * 3,
            yaxis="y2",
            mode="lines+markers",
            name=isolate(spec.spans_title, language),
            legendgroup="spans",
            showlegend=at == 0,
            customdata=[[span.first.isoformat(), span.last.isoformat()]] * 3,
            hovertext=[label] * 3,
            hovertemplate="%{hovertext}<extra></extra>",
            line={"width": 5, "color": GROUNDS[theme].muted},
            marker={"symbol": "square", "size": 5, "color": GROUNDS[theme].muted},
            unselected={"marker": {"opacity": 1}},
        )


def _add_attention(figure: go.Figure, spec: ActivitySpec, language: str, theme: Theme) -> None:
    middles = [
        (start + (next_start(start, spec.step) - start) / 2).isoformat()
        if (next_start(start, spec.step) - start).days > 1
        else f"{start.isoformat()} 12:00"
        for start in spec.periods
    ]
    figure.add_scatter(
        x=middles,
        y=list(spec.attention),
        yaxis="y3",
        mode="lines+markers",
        name=isolate(spec.attention_title, language),
        hovertext=[
            ""
            if n is None
            else isolate(say("activity.attention.point", language, period=label, n=f"{n:.1f}"), language)
            for label, n in zip(spec.labels, spec.attention, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        line={"width": 1.5, "color": GROUNDS[theme].accent},
        marker={"size": 4, "color": GROUNDS[theme].accent},
        unselected={"marker": {"opacity": 1}},
        connectgaps=False,
    )


def _add_unread(figure: go.Figure, spec: ActivitySpec, language: str, theme: Theme) -> None:
    if not spec.unread:
        return
    colour = GROUNDS[theme].line
    for gap in spec.unread:
        _shade(figure, gap, colour, _FADED)
    figure.add_scatter(  # stands in the legend for the shades, which cannot
        x=[None],
        y=[None],
        mode="markers",
        name=isolate(spec.unread_title, language),
        marker={"symbol": "square", "size": 12, "color": colour, "line": {"width": 1, "color": GROUNDS[theme].muted}},
        hoverinfo="skip",
    )


def _shade(figure: go.Figure, days: Period, colour: str, opacity: float) -> None:
    figure.add_shape(
        type="rect",
        xref="x",
        yref="paper",
        x0=days[0].isoformat(),
        x1=(days[1] + timedelta(days=1)).isoformat(),
        y0=0,
        y1=1,
        fillcolor=colour,
        opacity=opacity,
        line_width=0,
        layer="below",
    )


def _lay_out(figure: go.Figure, spec: ActivitySpec, language: str, theme: Theme) -> None:
    """Bars on top, below them the lane of spans as high as it has rows, and the line of reports per event."""
    ground, rows = GROUNDS[theme], 1 + max((span.row for span in spec.spans), default=-1)
    lane = rows * _SPAN_ROW + 8 if rows else 0
    plot = _BARS + lane + _GAP + _LINE
    dress(figure, spec.title, spec.note, plot + _AROUND, language, theme)
    line_top, lane_bottom = _LINE / plot, (_LINE + _GAP) / plot
    lane_top = lane_bottom + lane / plot
    axis = {"fixedrange": True, "automargin": True, "color": ground.muted, "gridcolor": ground.line, "zeroline": False}
    side = {"side": "right" if language == "ar" else "left"}
    steps = round_steps(max([1, *spec.totals]))
    numbers = {"range": [0, steps[-1] * (1.22 if spec.unusual else 1.06)], "tickformat": ",d", "tickvals": list(steps)}
    figure.update_layout(
        barmode="stack",
        dragmode="select",
        selectdirection="h",
        clickmode="event+select",
        hovermode="closest",
        yaxis={"domain": [lane_top, 1], **numbers, **side},
        yaxis2={**axis, "domain": [lane_bottom, lane_top or 1e-3], "range": [-rows + 0.4, 0.6], "visible": False},
        yaxis3={**axis, **side, "domain": [0, line_top], "rangemode": "tozero", "nticks": 3, "anchor": "x"},
        legend={"y": -58 / plot, "yanchor": "top", "bgcolor": "rgba(0,0,0,0)"},
    )
    figure.update_yaxes(fixedrange=True)
    leave_room(figure, [f"{max(steps[-1], 100):,}"], language)
    ticks = spec.periods[:: -(-len(spec.periods) // _MOST_TICKS)]
    figure.update_xaxes(
        type="date",
        showgrid=False,
        fixedrange=True,
        anchor="y3",
        range=[spec.periods[0].isoformat(), next_start(spec.periods[-1], spec.step).isoformat()],
        tickvals=[start.isoformat() for start in ticks],
        ticktext=[tick_label(start, spec.step, language) for start in ticks],
        tickangle=0,
    )
    figure.add_annotation(
        text=isolate(spec.attention_title, language),
        xref="paper",
        yref="paper",
        x=1 if language == "ar" else 0,
        y=line_top,
        xanchor="right" if language == "ar" else "left",
        yanchor="bottom",
        yshift=2,
        showarrow=False,
        font={"size": 11, "color": ground.muted},
    )


def _middle(mark: WeekMark) -> str:
    return (mark.first + (mark.last - mark.first) / 2).isoformat()
