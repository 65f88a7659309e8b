function (feature, layer) {
    var about = feature.properties;
    if (about.lines.length) {
        var words = document.createElement('div');
        words.dir = 'auto';
        about.lines.forEach(function (line) {
            words.appendChild(document.createElement('div')).textContent = line;
        });
        layer.bindTooltip(words, {sticky: true});
    }
    layer.on('add', function () { window.leMap.areas.set(layer, about.id); });
    layer.on('remove', function () { window.leMap.areas.delete(layer); });
}
