package io.sportello;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sportello.accounts.SellerScope;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.LoggedSubjects;
import jakarta.persistence.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hibernate.annotations.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler does not check. A rule that matches nothing fails. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.sportello");

    @Test
    void roomsUseOnlyWhatTheyMay() {
        ApplicationModules modules = ApplicationModules.of(SportelloApplication.class);
        assertThat(modules.stream().count()).isGreaterThan(10);
        assertThat(modules).allSatisfy(module -> assertThat(
                        module.getBasePackage().getAnnotation(org.springframework.modulith.ApplicationModule.class))
                .as(module.getDisplayName())
                .isPresent());
        modules.verify();
    }

    @Test
    void entitiesRepositoriesControllersAndDelegatesStayInTheirRoom() {
        for (Class<?> kind : List.of(Repository.class, JavaDelegate.class)) {
            classes().that().areAssignableTo(kind).should().notBePublic().check(CLASSES);
        }
        for (var kind : List.of(Entity.class, Controller.class, RestController.class)) {
            classes().that().areAnnotatedWith(kind).should().notBePublic().check(CLASSES);
        }
    }

    @Test
    void everySellersEntityIsScopedBySeller() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and(haveASeller())
                .should(beAnnotatedWith(filteredBySeller()))
                .check(CLASSES);
    }

    @Test
    void entitiesHaveNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void fieldsAreNotInjected() {
        fields().should(not(beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")))
                .check(CLASSES);
    }

    @Test
    void everyFeatureWithLinesInTheCaseLogNamesAllItsSubjects() {
        Set<String> writing = CLASSES.stream()
                .filter(type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(CaseLine.class)))
                .map(JavaClass::getPackageName)
                .filter(room -> !room.equals(CaseLine.class.getPackageName()))
                .collect(Collectors.toSet());
        assertThat(CLASSES.get(LoggedSubjects.class).getAllSubclasses())
                .extracting(JavaClass::getPackageName)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(writing);
    }

    @Test
    void nothingTurnsTextIntoCode() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("NoScripts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "org.springframework.expression.spel..")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws Exception {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/io/sportello"))) {
            List<Path> packages = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("sportello"))
                    .toList();
            assertThat(packages).hasSizeGreaterThan(10).allSatisfy(folder -> assertThat(
                            folder.resolve("package-info.java"))
                    .content()
                    .startsWith("/**"));
        }
    }

    @Test
    void everyTypeSaysWhyItExists() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> types =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(types).hasSizeGreaterThan(100).allSatisfy(file -> assertThat(file)
                    .content()
                    .containsPattern(
                            "(?s)\\*/\\s*(@[^\\n]*\\n(?:[^\\n]*\\n)*?)?(?:public |final |abstract |sealed |non-sealed )*"
                                    + "(?:class|record|interface|enum|@interface|package|@)"));
        }
    }

    private static DescribedPredicate<JavaClass> haveASeller() {
        return DescribedPredicate.describe("have a seller", type -> type.getFields().stream()
                .anyMatch(field -> field.getName().equals("sellerId")
                        && !field.getModifiers().contains(JavaModifier.STATIC)));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAnnotation<?>> filteredBySeller() {
        return DescribedPredicate.describe(
                "@Filter by seller",
                annotation -> annotation.getRawType().isEquivalentTo(Filter.class)
                        && annotation
                                .get("name")
                                .filter(SellerScope.FILTER::equals)
                                .isPresent());
    }
}
