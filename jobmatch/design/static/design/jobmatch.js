// Starts the design system's components, again in each piece that htmx puts in, and tells when a request failed.
(function () {
  "use strict";

  function countCharacters(scope) {
    var left = document.body.dataset.charactersLeft;
    var over = document.body.dataset.charactersOver;
    scope.querySelectorAll(".count-characters").forEach(function (group) {
      new DKFDS.CharacterLimit(group, {
        character_remaining: left,
        characters_remaining: left,
        character_too_many: over,
        characters_too_many: over,
      }).init();
    });
  }

  function start(scope) {
    DKFDS.init({ scope: scope });
    countCharacters(scope);
  }

  function showRequestError(shown) {
    var box = document.getElementById("request-error");
    if (box) {
      box.hidden = !shown;
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    start(document);
  });
  // htmx says this of every new piece, and at first of the whole page, which has been started above.
  document.addEventListener("htmx:load", function (event) {
    if (event.detail.elt !== document.body) {
      start(event.detail.elt);
    }
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    if (event.detail.successful) {
      showRequestError(false);
    }
  });
  ["htmx:responseError", "htmx:sendError", "htmx:timeout"].forEach(function (name) {
    document.addEventListener(name, function () {
      showRequestError(true);
    });
  });
  // A session that has ended answers with the sign-in page: go there instead of putting it into this one.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var url = event.detail.xhr.responseURL;
    if (url && new URL(url).pathname.indexOf("/account/") === 0 && location.pathname.indexOf("/account/") !== 0) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });
})();
