// Shows the result of what is chosen; every result is on the page already. The choice stands in the address.
(() => {
  const form = document.getElementById('choice');
  const menus = [...form.querySelectorAll('select')];
  const results = [...document.querySelectorAll('[data-choice]')];
  const NAME = '#if=';

  const show = () => {
    const key = menus.map(menu => menu.value).join('/');
    results.forEach(result => { result.hidden = result.dataset.choice !== key; });
    return key;
  };

  const read = () => {
    if (!location.hash.startsWith(NAME)) return;
    const keys = decodeURIComponent(location.hash.slice(NAME.length)).split('/');
    menus.forEach((menu, index) => {
      if ([...menu.options].some(option => option.value === keys[index])) menu.value = keys[index];
    });
    show();
    form.scrollIntoView();
  };

  form.addEventListener('change', () => history.replaceState(null, '', NAME + encodeURIComponent(show())));
  window.addEventListener('hashchange', read);
  form.hidden = false;
  show();
  read();
})();
