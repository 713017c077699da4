"""Rules for the routes that the wiring itself mounts: Wagtail's, and the few that belong to no app.

Of Wagtail's admin, editors get what the writing of pages needs. What is closed to everybody is so on purpose: people
and groups are the memberships' matter, openings are reviewed in our own pages, and there are no uploads.
"""

from jobmatch.accounts.access import NOBODY, PUBLIC, SIGNED_IN, AccessTable, Rule, has_role
from jobmatch.accounts.enums import Role

EDITORS = has_role(Role.EDITOR)

_FOR_EDITORS: tuple[str, ...] = (
    "wagtailadmin_home",
    "wagtailadmin_explore_root",
    "wagtailadmin_explore",
    "wagtailadmin_explore_results",
    "wagtailadmin_pages:*",
    "wagtailadmin_api:pages:listing",  # the tree in the side bar
    "wagtailadmin_api:pages:detail",
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailadmin_editing_sessions:*",
    "wagtailadmin_dismissibles",
    "wagtailadmin_block_preview",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_logout",
)

_FOR_NOBODY: tuple[str, ...] = (
    "wagtailadmin_pages:set_privacy",  # every page of ours is public
    "wagtailadmin_pages:workflow_action",
    "wagtailadmin_pages:collect_workflow_action_data",
    "wagtailadmin_pages:confirm_workflow_cancellation",
    "wagtailadmin_pages:workflow_preview",
    "wagtailadmin_api:*",
    "wagtailadmin_workflows:*",
    "wagtailadmin_reports:*",
    "wagtailadmin_collections:*",
    "wagtail_bulk_action",
    "wagtailadmin_tag_autocomplete",
    "wagtailadmin_tag_model_autocomplete",
    "wagtailadmin_account",  # one's own data stand on accounts:profile
    "wagtailadmin_login",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_error_test",
    "route:cms/test404/",
    "route:cms/^.*/$",
    "wagtailsettings:*",
    "wagtailsnippets:*",
    "wagtaildocs:*",
    "wagtaildocs_chooser:*",
    "wagtailimages:*",
    "wagtailimages_chooser:*",
    "wagtailsites:*",
    "wagtailusers_users:*",
    "wagtailusers_groups:*",
    "wagtailcore_authenticate_with_password",
    "wagtailcore_login",
)

_OURS: dict[str, Rule] = {
    "health": PUBLIC,
    "set_language": PUBLIC,
    "home": SIGNED_IN,
    "cms_login": PUBLIC,
    "cms_password_reset": PUBLIC,
    "wagtail_serve": PUBLIC,
}

ACCESS: AccessTable = _OURS | dict.fromkeys(_FOR_EDITORS, EDITORS) | dict.fromkeys(_FOR_NOBODY, NOBODY)
