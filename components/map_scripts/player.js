// Plays the counts of each place step by step, in this frame only: nothing is asked of the server, the map stays still.
window.lePlayer = function (map, words) {
    var BASE = 900, SPEEDS = [0.5, 1, 2, 4];
    var SHAPES = {play: 'M4 2l9 6-9 6z', pause: 'M4 2h3v12H4zM9 2h3v12H9z', stop: 'M3 3h10v10H3z',
        back: 'M12 2v12L6 8zM4 2h2v12H4z', on: 'M4 2v12l6-6zM10 2h2v12h-2z'};
    var data = null, at = null, timer = null, cumulative = true, speed = 1;
    var bar = document.createElement('div');
    bar.className = 'player';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', words.name);
    var when = L.DomUtil.create('div', 'when', map.getContainer());
    when.setAttribute('aria-live', 'polite');
    when.dir = 'auto';

    function draw(button, shape, label) {
        var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.setAttribute('viewBox', '0 0 16 16');
        svg.setAttribute('aria-hidden', 'true');
        svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path')).setAttribute('d', SHAPES[shape]);
        button.replaceChildren(svg);
        button.setAttribute('aria-label', label);
        button.title = label;
    }
    function addButton(shape, label, does) {
        var button = bar.appendChild(document.createElement('button'));
        button.type = 'button';
        button.className = shape;
        draw(button, shape, label);
        button.addEventListener('click', does);
        return button;
    }
    var play = addButton('play', words.play, function () { timer ? pause() : start(); });
    var stop = addButton('stop', words.stop, whole);
    addButton('back', words.back, function () { pause(); show(at === null ? data.labels.length - 1 : Math.max(0, at - 1)); });
    addButton('on', words.on, function () { pause(); show(at === null ? 0 : Math.min(data.labels.length - 1, at + 1)); });
    var slider = bar.appendChild(document.createElement('input'));
    slider.type = 'range';
    slider.min = 0;
    slider.setAttribute('aria-label', words.at);
    slider.addEventListener('input', function () { pause(); show(Number(slider.value)); });
    function addChoice(label, options, chosen, does) {
        var select = bar.appendChild(document.createElement('select'));
        select.setAttribute('aria-label', label);
        options.forEach(function (option) {
            var one = select.appendChild(document.createElement('option'));
            one.value = option[0];
            one.textContent = option[1];
        });
        select.value = chosen;
        select.addEventListener('change', function () { does(select.value); });
    }
    addChoice(words.name, [['cumulative', words.cumulative], ['window', words.window]], 'cumulative', function (value) {
        cumulative = value === 'cumulative';
        if (at !== null) { show(at); }
    });
    addChoice(words.speed, SPEEDS.map(function (one) { return [one, one + '×']; }), 1, function (value) {
        speed = Number(value);
        if (timer) { pause(); start(); }
    });

    var none = bar.appendChild(document.createElement('span'));
    none.className = 'none';
    none.dir = 'auto';
    none.textContent = words.none;

    function pause() {
        clearInterval(timer);
        timer = null;
        draw(play, 'play', words.play);
    }
    function start() {
        if (at === null || at >= data.labels.length - 1) { show(0); }
        timer = setInterval(function () {
            if (at >= data.labels.length - 1) { pause(); return; }
            show(at + 1);
        }, BASE / speed);
        draw(play, 'pause', words.pause);
    }
    function size(number) {
        var scale = data.scale, share = Math.sqrt(Math.min(number, scale.peak) / scale.peak);
        return Math.round((scale.least + (scale.most - scale.least) * share) * (data.cloud ? 2.4 : 1));
    }
    // Undefined where nothing happened; the sign for "no figure" where no event gives one.
    function count(members) {
        var total;
        members.forEach(function (member) {
            var numbers = data.counts[member] || [];
            for (var i = 0; i < numbers.length; i += 2) {
                var step = Math.floor(numbers[i] / data.kinds);
                if (cumulative ? step > at : step !== at) { continue; }
                if (numbers[i + 1] === data.none) { total = total === undefined ? data.none : total; }
                else { total = Math.max(total || 0, 0) + numbers[i + 1]; }
            }
        });
        return total;
    }
    // The commonest type of what is counted now, the earlier one of the list where two tie.
    function mainType(members) {
        var sums = data.types.map(function () { return 0; });
        members.forEach(function (member) {
            var numbers = data.counts[member] || [];
            for (var i = 0; i < numbers.length; i += 2) {
                var step = Math.floor(numbers[i] / data.kinds);
                if (cumulative ? step <= at : step === at) { sums[numbers[i] % data.kinds] += numbers[i + 1]; }
            }
        });
        return data.types[sums.indexOf(Math.max.apply(null, sums))];
    }
    function paint(mark, type) {
        mark.pin.style.setProperty('--colour', type ? type.colour : mark.about.colour);
        mark.pin.style.setProperty('--on', type ? type.ink : mark.about.ink);
        mark.name.textContent = type ? mark.about.lines[0] + ' ' + type.glyph : mark.about.label;
    }
    // Of the whole period where no colour is given.
    function tint(layer, colour) {
        layer.leColour = layer.leColour || layer.options.fillColor;
        layer.setStyle({color: colour || layer.leColour, fillColor: colour || layer.leColour});
    }
    function show(step) {
        at = step;
        slider.value = step;
        var label = cumulative ? words.up_to.replace('{day}', data.ends[step]) : data.labels[step];
        var total = 0;
        window.leMap.marks.forEach(function (mark) {
            if (mark.about.near) { total += Math.max(0, count(mark.about.members) || 0); }
        });
        when.textContent = label + ' · ' + data.measure + ': ' + total.toLocaleString('en-US');
        slider.setAttribute('aria-valuetext', label);
        window.leMap.marks.forEach(function (mark) {
            var number = count(mark.about.members);
            mark.element.classList.toggle('gone', number === undefined);
            if (number === undefined) { mark.shown = null; return; }
            if (data.types.length) { paint(mark, mainType(mark.about.members)); }
            var hollow = number === data.none;
            mark.pin.classList.toggle('hollow', hollow || (mark.about.form === 'hollow'));
            mark.shown = {size: hollow ? 13 : size(number), text: hollow || data.cloud ? '' : number.toLocaleString('en-US')};
            window.leMap.resize(mark, mark.shown.size, mark.shown.text);
        });
        window.leMap.areas.forEach(function (key, layer) {
            var path = layer.getElement && layer.getElement();
            if (!path) { return; }
            path.classList.toggle('gone', count([key]) === undefined);
            tint(layer, data.types.length && count([key]) !== undefined ? mainType([key]).colour : null);
        });
        stop.disabled = false;
    }
    function whole() {
        pause();
        at = null;
        when.textContent = '';
        slider.value = slider.max;
        slider.setAttribute('aria-valuetext', words.whole);
        stop.disabled = true;
        window.leMap.marks.forEach(function (mark) {
            mark.shown = undefined;
            mark.element.classList.remove('gone');
            paint(mark, null);
            mark.pin.classList.toggle('hollow', mark.about.form === 'hollow');
        });
        window.leMap.arrange(map);
        window.leMap.areas.forEach(function (key, layer) {
            var path = layer.getElement && layer.getElement();
            if (path) { path.classList.remove('gone'); }
            tint(layer, null);
        });
    }
    return {
        bar: bar,
        load: function (found) {
            data = found.labels ? found : {labels: [], ends: [], counts: {}, types: [], kinds: 1, scale: {peak: 1, least: 1, most: 1}};
            // Positions come as distances from the one before.
            Object.values(data.counts).forEach(function (numbers) {
                for (var i = 2; i < numbers.length; i += 2) { numbers[i] += numbers[i - 2]; }
            });
            slider.max = Math.max(0, data.labels.length - 1);
            bar.querySelectorAll('button, input, select').forEach(function (one) { one.disabled = !data.labels.length; });
            bar.classList.toggle('empty', !data.labels.length);
            whole();
        }
    };
};
