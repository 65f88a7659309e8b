"""What all Plotly pictures share: font, ground, title, notice inside the picture, Arabic side."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.assets import FONT_FAMILY
from components.markup import isolate
from components.picture import Picture
from libya_events.presentation.palette import GROUNDS, Theme

_LETTER_WIDTH = 6.7


def dress(figure: go.Figure | Picture, title: str, note: str, height: int, language: str, theme: Theme) -> None:
    """Give a figure the project's looks. ``note`` (sample data) becomes part of the picture, not of the page."""
    ground = GROUNDS[theme]
    arabic = language == "ar"
    figure.update_layout(
        title={
            "text": isolate(title, language),
            "x": 1 if arabic else 0,
            "xanchor": "right" if arabic else "left",
            "xref": "container",
            "pad": {"l": 4, "r": 4, "t": 4},
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "font": {"size": 14, "color": ground.ink, "weight": 600},
        },
        font={"family": f"{FONT_FAMILY}, sans-serif", "size": 12, "color": ground.ink},
        paper_bgcolor=ground.page,
        plot_bgcolor=ground.page,
        height=height,
        margin={"l": 8, "r": 8, "t": 56 if note else 34, "b": 8},
        legend={
            "orientation": "h",
            "x": 1 if arabic else 0,
            "xanchor": "right" if arabic else "left",
            "y": -0.22,
            "yanchor": "top",
            "font": {"size": 12},
            "traceorder": "reversed" if arabic else "normal",
            "itemclick": False,
            "itemdoubleclick": False,
        },
        hoverlabel={"font": {"family": f"{FONT_FAMILY}, sans-serif", "size": 12}, "align": "left"},
        hovermode="closest",
        autotypenumbers="strict",  # a name that reads like a number stays a name
    )
    figure.update_xaxes(color=ground.muted, gridcolor=ground.line, linecolor=ground.line, automargin=True)
    figure.update_yaxes(
        color=ground.muted,
        gridcolor=ground.line,
        zeroline=False,
        automargin=True,
        side="right" if arabic else "left",
    )
    if note:
        figure.add_annotation(
            text=isolate(note, language),
            xref="paper",
            yref="paper",
            x=0 if arabic else 1,
            y=1,
            xanchor="left" if arabic else "right",
            yanchor="bottom",
            yshift=4,
            showarrow=False,
            font={"size": 11, "color": ground.ink},
            bgcolor=ground.notice,
            borderpad=2,
            opacity=0.9,
        )


def leave_room(figure: go.Figure | Picture, labels: Sequence[str], language: str) -> None:
    """A margin for the labels beside the bars; Plotly's own reckoning cuts right-to-left labels on the right."""
    room = 20 + _LETTER_WIDTH * max((len(label) for label in labels), default=0)
    figure.update_layout(margin={"r": room, "l": 28} if language == "ar" else {"l": room, "r": 28})
    figure.update_yaxes(automargin=False)
