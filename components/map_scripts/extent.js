function (feature, latlng) {
    return L.circle(latlng, {radius: feature.properties.metres, interactive: false});
}
