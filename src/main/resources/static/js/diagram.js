// Draws a model: [data-diagram] names its address, [data-elements] the ids of the elements in which a case stands,
// [data-marks] what waits at elements, as JSON.
(() => {
  const NARROW = 640;
  const style = (name) => `var(--${name})`;

  const fit = (canvas, elements) => {
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.getContainer().clientWidth < NARROW && elements.length > 0) {
      canvas.zoom(0.7);
      canvas.scrollToElement(elements[0]);
    }
  };

  // What waits at an element: a link with its figures, the warmer the later it is.
  const mark = (viewer, marks) => {
    Object.entries(marks)
      .filter(([id]) => viewer.get('elementRegistry').get(id))
      .forEach(([id, { text, label, heat, link }]) => {
        const figure = document.createElement('a');
        figure.className = `waits waits-${heat}`;
        figure.href = link;
        figure.textContent = text;
        figure.setAttribute('aria-label', label);
        figure.title = label;
        viewer.get('overlays').add(id, { position: { top: -12, right: 0 }, html: figure });
        viewer.get('canvas').addMarker(id, `heat-${heat}`);
      });
  };

  const draw = async (place) => {
    place.dataset.drawn = 'drawing';
    try {
      const answer = await fetch(place.dataset.diagram, { headers: { Accept: 'application/xml' } });
      if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
      }
      const viewer = new BpmnJS({
        container: place,
        zoomScroll: { enabled: false },
        bpmnRenderer: {
          defaultFillColor: style('surface'),
          defaultStrokeColor: style('ink-quiet'),
          defaultLabelColor: style('ink'),
        },
        textRenderer: { defaultStyle: { fontFamily: getComputedStyle(place).fontFamily } },
      });
      await viewer.importXML(await answer.text());
      const canvas = viewer.get('canvas');
      const elements = (place.dataset.elements ?? '').split(' ').filter((id) => viewer.get('elementRegistry').get(id));
      elements.forEach((id) => canvas.addMarker(id, 'here'));
      mark(viewer, JSON.parse(place.dataset.marks ?? '{}'));
      fit(canvas, elements);
      place.parentElement.querySelectorAll('[data-zoom]').forEach((button) => {
        button.addEventListener('click', () => {
          const factor = Number(button.dataset.zoom);
          canvas.zoom(factor ? canvas.zoom() * factor : 'fit-viewport', 'auto');
        });
      });
      // Behind a tab that is closed again it has no size; it is fitted when the tab is opened.
      let fitted = true;
      const refit = () => {
        fitted = place.clientWidth > 0;
        if (fitted) {
          canvas.resized();
          fit(canvas, elements);
        }
      };
      window.addEventListener('beforeprint', () => {
        place.classList.add('printing');
        canvas.resized();
        canvas.zoom('fit-viewport', 'auto');
      });
      window.addEventListener('afterprint', () => {
        place.classList.remove('printing');
        refit();
      });
      document.addEventListener('shown.bs.tab', () => {
        if (!fitted) {
          refit();
        }
      });
      place.dataset.drawn = 'yes';
    } catch {
      place.hidden = true;
      place.parentElement.querySelector('.diagram-failed').hidden = false;
      place.parentElement.querySelector('.diagram-tools').hidden = true;
      place.dataset.drawn = 'no';
    }
  };

  const drawShown = () => {
    document.querySelectorAll('[data-diagram]:not([data-drawn])').forEach((place) => {
      if (place.clientWidth > 0) {
        draw(place);
      }
    });
  };
  document.addEventListener('shown.bs.tab', drawShown);

  // What is behind a tab is drawn before it is printed; a class shows it meanwhile.
  const print = async () => {
    const hidden = [...document.querySelectorAll('[data-diagram]:not([data-drawn])')];
    hidden.forEach((place) => place.classList.add('printing'));
    await Promise.all(hidden.map(draw));
    hidden.forEach((place) => place.classList.remove('printing'));
    window.print();
  };
  document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', print));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      print();
    }
  });
  drawShown();
})();
