function (feature, latlng) {
    // Words are set as textContent only: nothing from the data is ever read as HTML.
    var about = feature.properties;
    var pin = document.createElement('div');
    pin.className = 'pin ' + about.form + (about.chosen ? ' chosen' : '') + (about.pale ? ' pale' : '');
    pin.style.setProperty('--colour', about.colour);
    pin.style.setProperty('--on', about.ink);
    var leader = document.createElement('div');
    leader.className = 'leader';
    var name = pin.appendChild(document.createElement('span'));
    name.className = 'name';
    name.dir = 'auto';
    name.textContent = about.label;
    pin.append(' ');
    var text = pin.appendChild(document.createElement('span'));
    text.className = 'text';
    var levels = (about.near ? ' near' : '') + (about.far ? ' far' : '');
    var marker = L.marker(latlng, {
        icon: L.divIcon({html: pin, className: 'place' + levels, iconSize: [about.size, about.size]}),
        // Small ones lie above big ones, wherever they are.
        zIndexOffset: (120 - about.size) * 2000, riseOnHover: true, riseOffset: 300000
    });
    var words = document.createElement('div');
    words.dir = 'auto';
    about.lines.forEach(function (line) {
        words.appendChild(document.createElement('div')).textContent = line;
    });
    // Before Leaflet's own listeners: below a mark at the upper edge, where a tooltip above it would be cut.
    marker.on('mouseover focus', function () {
        var below = marker._map.latLngToContainerPoint(latlng).y < 150, tooltip = marker.getTooltip();
        tooltip.options.direction = below ? 'bottom' : 'top';
        tooltip.options.offset = L.point(0, (below ? 1 : -1) * about.size / 2);
    });
    marker.bindTooltip(words, {direction: 'top'});
    // Leaflet lets a marker be focused but gives Enter no meaning of its own.
    marker.on('keypress', function (event) {
        if (event.originalEvent.key === 'Enter' || event.originalEvent.key === ' ') {
            marker.fire('click', {latlng: latlng}, true);
        }
    });
    marker.on('add', function () {
        var element = marker.getElement();
        element.dataset.place = about.id;
        element.prepend(leader);
        // What is seen (label, number) begins what is read out: who speaks to the computer says what they see.
        var seen = about.label.replace(/\p{So}/gu, '').trim() + ' ' + about.text;
        var more = about.lines.slice(1).filter(function (line) { return seen.indexOf(line) < 0; });
        element.setAttribute('aria-label', [seen].concat(more).join(', '));
        window.leMap.add({marker: marker, about: about, pin: pin, text: text, name: name, leader: leader,
            element: element});
    });
    marker.on('remove', function () { window.leMap.remove(marker); });
    return marker;
}
