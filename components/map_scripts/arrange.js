// The marks now on the map, and where they and their names can stand without covering each other.
window.leMap = (function () {
    var marks = new Map(), areas = new Map(), lost = null;
    var MOST = 33, GAP = 3, LINE = 16, SEAWARD = 0.15;

    function resize(mark, size, text) {
        var style = mark.element.style;
        style.width = style.height = size + 'px';
        style.marginLeft = (mark.dx || 0) - size / 2 + 'px';
        style.marginTop = (mark.dy || 0) - size / 2 + 'px';
        // A number that does not fit is told by the tooltip and the name only.
        mark.text.textContent = text.length * 6.4 + 4 <= size ? text : '';
        mark.size = size;
    }

    function place(map, mark) {
        var at = map.latLngToLayerPoint(mark.marker.getLatLng());
        // A name may stand over the thin edge of a cloud.
        var r = mark.about.size / (mark.about.form === 'cloud' ? 5 : 2);
        return {mark: mark, x: at.x, y: at.y, homeX: at.x, homeY: at.y, r: r};
    }

    function overlap(x, y, spot, placed) {
        return placed.reduce(function (sum, other) {
            var wanted = 0.94 * (other.r + spot.r), apart = Math.hypot(x - other.x, y - other.y);
            return sum + Math.max(0, wanted - apart);
        }, 0);
    }

    // A smaller mark gives way to the bigger ones: to the nearest free spot, or where it is covered least.
    function giveWay(spots) {
        var placed = [];
        spots.forEach(function (spot) {
            // Only those that it could reach: with hundreds of marks the rest would take seconds.
            var near = placed.filter(function (other) {
                return Math.hypot(other.x - spot.homeX, other.y - spot.homeY) < MOST + other.r + spot.r;
            });
            var best = {x: spot.homeX, y: spot.homeY, bad: overlap(spot.homeX, spot.homeY, spot, near)};
            // South first, and north at a price: what stands on the coast gives way inland rather than into the sea.
            for (var far = 3; far <= MOST && best.bad > 0.5; far += 3) {
                for (var turn = 0; turn < 16; turn += 1) {
                    var angle = Math.PI * (turn % 2 ? -turn : turn) / 8 + Math.PI / 2;
                    var x = spot.homeX + far * Math.cos(angle), y = spot.homeY + far * Math.sin(angle);
                    var bad = overlap(x, y, spot, near) + Math.max(0, spot.homeY - y) * SEAWARD;
                    if (bad < best.bad - 0.5) { best = {x: x, y: y, bad: bad}; }
                }
            }
            spot.x = best.x;
            spot.y = best.y;
            placed.push(spot);
        });
    }

    // A moved mark keeps a line to where it belongs.
    function point(mark) {
        var far = Math.hypot(mark.dx, mark.dy), style = mark.leader.style;
        style.display = far > 5 ? 'block' : 'none';
        style.width = far + 'px';
        style.transform = 'rotate(' + Math.atan2(-mark.dy, -mark.dx) + 'rad)';
    }

    function hits(box, other) {
        return box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top;
    }

    // The name of a big mark may stand further off, rather than not at all.
    function everywhere(spot, width, rtl) {
        return (spot.r < 13 ? [0] : [0, 14, 28]).flatMap(function (more) { return around(spot, width, rtl, more); });
    }

    function around(spot, width, rtl, more) {
        var r = spot.r + GAP + more, half = LINE / 2;
        var right = {left: spot.x + r, right: spot.x + r + width, top: spot.y - half, bottom: spot.y + half};
        var left = {left: spot.x - r - width, right: spot.x - r, top: spot.y - half, bottom: spot.y + half};
        var x0 = spot.x - width / 2, x1 = spot.x + width / 2;
        var d = (spot.r + more) * 0.71 + 2, up = {top: spot.y - d - LINE, bottom: spot.y - d};
        var down = {top: spot.y + d, bottom: spot.y + d + LINE};
        return (rtl ? [left, right] : [right, left]).concat([
            {left: x0, right: x1, top: spot.y + r, bottom: spot.y + r + LINE},
            {left: x0, right: x1, top: spot.y - r - LINE, bottom: spot.y - r},
            Object.assign({left: spot.x + d, right: spot.x + d + width}, up),
            Object.assign({left: spot.x - d - width, right: spot.x - d}, up),
            Object.assign({left: spot.x + d, right: spot.x + d + width}, down),
            Object.assign({left: spot.x - d - width, right: spot.x - d}, down)
        ]);
    }

    function nameThem(map, spots) {
        var rtl = map.getContainer().classList.contains('rtl');
        var taken = spots.map(function (spot) {
            return {owner: spot, left: spot.x - spot.r, right: spot.x + spot.r, top: spot.y - spot.r, bottom: spot.y + spot.r};
        });
        var corner = map.containerPointToLayerPoint([0, 0]), size = map.getSize();
        var frame = map.getContainer().getBoundingClientRect();
        map.getContainer().querySelectorAll('.leaflet-control').forEach(function (control) {
            var box = control.getBoundingClientRect(), x = corner.x - frame.left, y = corner.y - frame.top;
            taken.push({left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y});
        });
        // All widths before any name is moved: a width asked for after that would lay out the whole map again.
        var widths = spots.map(function (spot) { return spot.mark.name.offsetWidth; });
        spots.forEach(function (spot, at) {
            var name = spot.mark.name;
            var found = everywhere(spot, widths[at], rtl).find(function (box) {
                return box.left > corner.x && box.right < corner.x + size.x && box.top > corner.y
                    && !taken.some(function (other) { return other.owner !== spot && hits(box, other); });
            });
            name.className = 'name ' + (found ? '' : 'hidden');
            if (!found) { return; }
            taken.push(found);
            // Seen from the middle of the mark, which a playback makes bigger and smaller.
            name.style.left = 'calc(50% + ' + (found.left - spot.x) + 'px)';
            name.style.top = 'calc(50% + ' + (found.top - spot.y) + 'px)';
        });
    }

    function arrange(map) {
        var spots = [];
        marks.forEach(function (mark) {
            mark.dx = mark.dy = 0;
            if (getComputedStyle(mark.element).display !== 'none') { spots.push(place(map, mark)); }
        });
        spots.sort(function (a, b) { return b.r - a.r; });
        giveWay(spots.filter(function (spot) { return spot.mark.about.form !== 'cloud'; }));
        spots.forEach(function (spot) {
            spot.mark.dx = spot.x - spot.homeX;
            spot.mark.dy = spot.y - spot.homeY;
            point(spot.mark);
        });
        marks.forEach(function (mark) {
            if (mark.shown === undefined) { resize(mark, mark.about.size, mark.about.text); }
            else if (mark.shown) { resize(mark, mark.shown.size, mark.shown.text); }
        });
        nameThem(map, spots);
    }

    return {
        marks: marks, areas: areas, arrange: arrange, resize: resize,
        add: function (mark) { marks.set(mark.marker, mark); },
        remove: function (marker) {
            var mark = marks.get(marker);
            // Whoever works by keyboard stays where they were when the marks are exchanged.
            if (mark && mark.element === document.activeElement) { lost = mark.about.id; }
            marks.delete(marker);
        },
        refocus: function () {
            marks.forEach(function (mark) {
                if (lost !== null && mark.about.id === lost && getComputedStyle(mark.element).display !== 'none') {
                    mark.element.focus({preventScroll: true});
                    lost = null;
                }
            });
            lost = null;
        }
    };
})();
