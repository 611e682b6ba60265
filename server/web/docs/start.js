// The CSRF cookie goes back as a header, so that "Try it out" works for whoever is signed in.
SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  requestInterceptor: (request) => {
    const csrf = document.cookie.split("; ").find((pair) => pair.startsWith("csrftoken="));
    if (csrf) request.headers["X-CSRFToken"] = csrf.slice("csrftoken=".length);
    return request;
  },
});
