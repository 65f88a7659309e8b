function (feature, latlng) {
    // Words are set as textContent only: nothing from the data is ever read as HTML.
    var about = feature.properties;
    var pin = document.createElement('div');
    pin.className = 'pin' + (about.exact ? '' : ' ring') + (about.chosen ? ' chosen' : '');
    pin.style.setProperty('--colour', about.colour);
    pin.style.setProperty('--on', about.ink);
    pin.textContent = about.count;
    if (about.label) {
        var name = document.createElement('span');
        name.className = 'name';
        name.dir = 'auto';
        name.textContent = about.label;
        pin.appendChild(name);
    }
    var levels = (about.near ? ' near' : '') + (about.far ? ' far' : '');
    var marker = L.marker(latlng, {
        icon: L.divIcon({html: pin, className: 'place' + levels, iconSize: [about.size, about.size]}),
        riseOnHover: true
    });
    var words = document.createElement('div');
    words.dir = 'auto';
    about.lines.forEach(function (line) {
        words.appendChild(document.createElement('div')).textContent = line;
    });
    marker.bindTooltip(words, {direction: 'top', offset: [0, -about.size / 2]});
    // Leaflet lets a marker be focused but gives Enter no meaning of its own.
    marker.on('keypress', function (event) {
        if (event.originalEvent.key === 'Enter' || event.originalEvent.key === ' ') {
            marker.fire('click', {latlng: latlng}, true);
        }
    });
    marker.on('add', function () {
        var element = marker.getElement();
        element.dataset.place = about.id;
        element.setAttribute('aria-label', about.lines.join(', '));
    });
    return marker;
}
