# Front-end files and place data: fetched with Node, which the finished image does not hold.
FROM node:24-slim AS assets
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM python:3.11-slim
ENV NUMBA_CACHE_DIR=/tmp/numba PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=jobmatch.config.settings.production
WORKDIR /app
COPY requirements/bootstrap.txt requirements/base.txt requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/bootstrap.txt \
 && uv pip install --system --no-cache --require-hashes -r requirements/base.txt
COPY . .
COPY --from=assets /app/node_modules node_modules
# These values only let the settings load while files are gathered; nothing of them stays.
RUN SECRET_KEY=build-time-only-build-time-only-build-time-only-build ALLOWED_HOSTS=build DATABASE_URL=postgres://x/x CELERY_BROKER_URL=redis://x \
    sh -c "python manage.py fetch_assets && python manage.py messages compile && python manage.py collectstatic --noinput" \
 && useradd --system --home /app jobmatch && mkdir -p var/media && chown -R jobmatch var
USER jobmatch
EXPOSE 8000
CMD ["gunicorn", "jobmatch.config.wsgi:application", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4"]
